# SPDX-License-Identifier: BSL-1.0
# What an installation holds: headers, documents, a package for find_package(alphaswarm) and one for pkg-config.
# Nothing in it depends on the processor, so all of it goes below share/ and include/.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(alphaswarm_package_directory ${CMAKE_INSTALL_DATADIR}/cmake/alphaswarm)
set(alphaswarm_pkgconfig_directory ${CMAKE_INSTALL_DATADIR}/pkgconfig)

install(TARGETS alphaswarm alphaswarm_models
    EXPORT alphaswarm_targets
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT alphaswarm)
install(EXPORT alphaswarm_targets
    NAMESPACE alphaswarm::
    FILE alphaswarm-targets.cmake
    DESTINATION ${alphaswarm_package_directory} COMPONENT alphaswarm)

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/alphaswarm-config.cmake.in
    ${PROJECT_BINARY_DIR}/package/alphaswarm-config.cmake
    INSTALL_DESTINATION ${alphaswarm_package_directory})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/package/alphaswarm-config-version.cmake
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES
    ${PROJECT_BINARY_DIR}/package/alphaswarm-config.cmake
    ${PROJECT_BINARY_DIR}/package/alphaswarm-config-version.cmake
    DESTINATION ${alphaswarm_package_directory} COMPONENT alphaswarm)

# The .pc file finds its prefix from where it lies, so that an installed tree may be moved.
file(RELATIVE_PATH alphaswarm_prefix_from_pc
    ${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(${CMAKE_CURRENT_LIST_DIR}/alphaswarm.pc.in ${PROJECT_BINARY_DIR}/package/alphaswarm.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/package/alphaswarm.pc
    DESTINATION ${alphaswarm_pkgconfig_directory} COMPONENT alphaswarm)

# The documents, and the programs that they quote and link to, lie to each other as they do here.
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
    DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT alphaswarm)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs
    DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT alphaswarm FILES_MATCHING PATTERN *.md)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples
    DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT alphaswarm FILES_MATCHING REGEX "/examples/([^/]*\\.cpp|sql/[^/]*\\.sql)$"
    PATTERN demo EXCLUDE PATTERN data EXCLUDE)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/tests/reject
    DESTINATION ${CMAKE_INSTALL_DOCDIR}/tests COMPONENT alphaswarm FILES_MATCHING PATTERN *.cpp
    PATTERN golden EXCLUDE)
