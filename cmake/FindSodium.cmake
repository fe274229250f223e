# SPDX-License-Identifier: MIT
# Defines Sodium::Sodium.
find_package(PkgConfig REQUIRED)
pkg_check_modules(Sodium REQUIRED IMPORTED_TARGET GLOBAL libsodium)
if(NOT TARGET Sodium::Sodium)
    add_library(Sodium::Sodium ALIAS PkgConfig::Sodium)
endif()
