# SPDX-License-Identifier: MIT
# chatto-server alone: `docker build -t chatto-server .`. compose.yaml runs it with a Redis beside it.
FROM debian:12-slim AS build
WORKDIR /chatto
COPY . .
RUN ./dev package server

FROM debian:12-slim
COPY --from=build /chatto/build/server/packages/ /tmp/packages/
RUN apt-get update -q \
    && apt-get install -y -q --no-install-recommends ca-certificates openssl /tmp/packages/chatto-server_*.deb \
    && rm -rf /tmp/packages /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /var/lib/chatto-server chatto \
    && chmod 644 /etc/chatto/server.conf # nothing secret is in there, and Heroku runs it as an account of its own
USER chatto
# Of the private Redis, where no REDIS_URL is given.
ENV CHATTO_DATA=/var/lib/chatto-server/data
VOLUME /var/lib/chatto-server
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT:-8000} && printf 'GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
CMD ["chatto-server"]
