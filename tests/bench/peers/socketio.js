// SPDX-License-Identifier: MIT
//
// socket.io with Redis, as a team would write it that cares for speed: WebSocket only, no compression, the request of
// the handshake forgotten (all three as socket.io's page on performance advises), the Redis adapter, so that there may
// be more than one such process, and one script in Redis that stores a message once for each txn_id.
//
//     node socketio.js PORT REDIS_SOCKET_FILE
"use strict";

const { createServer } = require("node:http");
const { Server } = require("socket.io");
const { createAdapter } = require("@socket.io/redis-adapter");
const { createClient, defineScript } = require("redis");

const append = defineScript({
  NUMBER_OF_KEYS: 3,
  SCRIPT: `
    local id = redis.call('GET', KEYS[1])
    if id then return {tonumber(id), 1} end
    id = redis.call('HINCRBY', KEYS[2], 'last', 1)
    redis.call('XADD', KEYS[3], id .. '-0', 'user', ARGV[1], 'text', ARGV[2])
    redis.call('SET', KEYS[1], id, 'EX', 86400)
    return {id, 0}`,
  parseCommand(parser, room, user, txn, text) {
    parser.pushKeys([`{room:${room}}:txn:${user}:${txn}`, `{room:${room}}`, `{room:${room}}:log`]);
    parser.push(user, text);
  },
});

async function main(port, path) {
  const redis = createClient({ socket: { path }, scripts: { append } });
  const subscription = redis.duplicate();
  await Promise.all([redis.connect(), subscription.connect()]);

  const server = createServer();
  const io = new Server(server, {
    transports: ["websocket"],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    adapter: createAdapter(redis, subscription),
  });
  io.engine.on("connection", (socket) => { socket.request = null; });

  io.on("connection", (socket) => {
    socket.once("hello", async ({ name }) => {
      socket.data.name = name;
      const last = await redis.hGet("{room:lobby}", "last");
      socket.join("lobby");
      socket.emit("welcome", { last_id: Number(last ?? 0) });
    });
    socket.on("send", async ({ txn_id, room, text }) => {
      const user = socket.data.name;
      const [id, isRepeat] = await redis.append(room, user, txn_id, text);
      socket.emit("ack", { txn_id, id });
      if (!isRepeat) io.to(room).emit("message", { room, id, user, text });
    });
  });
  server.listen({ host: "127.0.0.1", port, backlog: 4096 });
}

main(Number(process.argv[2]), process.argv[3]);
