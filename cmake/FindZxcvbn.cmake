# SPDX-License-Identifier: MIT
# Defines Zxcvbn::Zxcvbn (libzxcvbn-dev has neither a CMake package nor a pkg-config file).
find_path(Zxcvbn_INCLUDE_DIR zxcvbn.h PATH_SUFFIXES zxcvbn)
find_library(Zxcvbn_LIBRARY zxcvbn)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Zxcvbn DEFAULT_MSG Zxcvbn_LIBRARY Zxcvbn_INCLUDE_DIR)
if(Zxcvbn_FOUND AND NOT TARGET Zxcvbn::Zxcvbn)
    add_library(Zxcvbn::Zxcvbn UNKNOWN IMPORTED)
    set_target_properties(Zxcvbn::Zxcvbn PROPERTIES IMPORTED_LOCATION ${Zxcvbn_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${Zxcvbn_INCLUDE_DIR})
endif()
