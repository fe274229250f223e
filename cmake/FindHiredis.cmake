# SPDX-License-Identifier: MIT
# Defines Hiredis::Hiredis. Debian 12 (0.14) ships no CMake package, so pkg-config's answer serves all systems alike.
find_package(PkgConfig REQUIRED)
pkg_check_modules(Hiredis REQUIRED IMPORTED_TARGET GLOBAL hiredis)
if(NOT TARGET Hiredis::Hiredis)
    # The compiler must not find hiredis' own folder: its sds.h and friends would shadow other headers.
    add_library(Hiredis::Hiredis INTERFACE IMPORTED GLOBAL)
    target_link_libraries(Hiredis::Hiredis INTERFACE ${Hiredis_LINK_LIBRARIES})
endif()
