# SPDX-License-Identifier: MIT
# Debian packages of the system that builds them: chatto_VERSION_ARCH.deb and chatto-server_VERSION_ARCH.deb.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME chatto)
set(CPACK_PACKAGE_VENDOR "The Chatto project")
set(CPACK_PACKAGE_CONTACT "The Chatto project <maintainers@chatto.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # else it would come before each package's own
set(CPACK_PACKAGE_HOMEPAGE_URL ${CHATTO_HOMEPAGE})
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# A package belongs to the system that it was built on, whose next version brings a later one.
cmake_host_system_information(RESULT system QUERY DISTRIB_INFO)
set(CHATTO_DEBIAN_RELEASE 1~${system_ID}${system_VERSION_ID})
set(CPACK_DEBIAN_PACKAGE_RELEASE ${CHATTO_DEBIAN_RELEASE})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(CPACK_COMPONENTS_ALL "")

# A licence as a field of debian/copyright.
function(read_license variable file)
    file(READ ${file} text)
    string(STRIP "${text}" text)
    string(REGEX REPLACE "\n\n+" "\n.\n" text "${text}")
    string(REGEX REPLACE "\n" "\n " text " ${text}")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

read_license(CHATTO_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
read_license(CHATTO_EMOJI_LICENSE ${PROJECT_SOURCE_DIR}/resources/emoji/LICENSE)
configure_file(debian/copyright.in copyright @ONLY)

# Files that Debian's policy asks for in each package.
function(install_debian_documents component package)
    find_program(GZIP_PROGRAM gzip REQUIRED)
    set(log ${CMAKE_CURRENT_BINARY_DIR}/${package}/changelog.Debian.gz)
    configure_file(debian/changelog.in ${CMAKE_CURRENT_BINARY_DIR}/${package}/changelog @ONLY)
    add_custom_command(OUTPUT ${log}
        COMMAND ${GZIP_PROGRAM} -9nc ${CMAKE_CURRENT_BINARY_DIR}/${package}/changelog > ${log}
        DEPENDS debian/changelog.in VERBATIM)
    add_custom_target(debian_changelog_${component} ALL DEPENDS ${log})
    install(FILES ${log} ${CMAKE_CURRENT_BINARY_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
endfunction()

if(CHATTO_CLIENT)
    list(APPEND CPACK_COMPONENTS_ALL client)
    install_debian_documents(client chatto)
    set(CPACK_DEBIAN_CLIENT_PACKAGE_NAME chatto)
    set(CPACK_DEBIAN_CLIENT_PACKAGE_SECTION net)
    set(CPACK_COMPONENT_CLIENT_DESCRIPTION "team chat on a server of one's own, desktop client
Live messages, the whole history, who is here and who is typing, rooms and
private talk, notifications, emoji; messages that are written without a
network are sent when it is back. Native and small, usable by keyboard and
screen reader alone.

It needs a server: see the package chatto-server.")
    # What Qt loads only when it is needed.
    set(CPACK_DEBIAN_CLIENT_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qt6-qpa-plugins, hicolor-icon-theme")
    set(CPACK_DEBIAN_CLIENT_PACKAGE_RECOMMENDS "ca-certificates, fonts-noto-color-emoji, qt6-translations-l10n, gnome-keyring | kwalletmanager, qt6-wayland")
    set(CPACK_DEBIAN_CLIENT_PACKAGE_SUGGESTS chatto-server)
endif()

if(CHATTO_SERVER)
    list(APPEND CPACK_COMPONENTS_ALL server)
    install_debian_documents(server chatto-server)
    set(CPACK_DEBIAN_SERVER_PACKAGE_NAME chatto-server)
    set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION net)
    set(CPACK_COMPONENT_SERVER_DESCRIPTION "team chat on a server of one's own, server
One small program on one port, HTTP and WebSocket, that keeps its messages
in Redis and on disk before it acknowledges them. It needs no mail, DNS or
cloud, and starts a private Redis unless it is given one.

chatto-bench, which shows what the machine can serve, comes with it.")
    set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "redis-server (>= 5:7.0) | valkey-server")
    # For a Redis elsewhere, and for --lan.
    set(CPACK_DEBIAN_SERVER_PACKAGE_RECOMMENDS "ca-certificates, openssl")
    set(CPACK_DEBIAN_SERVER_PACKAGE_SUGGESTS "avahi-daemon, haproxy | nginx | caddy")
    set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA
        "${CMAKE_CURRENT_SOURCE_DIR}/debian/conffiles;${CMAKE_CURRENT_SOURCE_DIR}/debian/postinst;${CMAKE_CURRENT_SOURCE_DIR}/debian/prerm;${CMAKE_CURRENT_SOURCE_DIR}/debian/postrm")
endif()

include(CPack)
