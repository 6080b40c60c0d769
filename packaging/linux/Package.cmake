# The Debian package. Built on the Debian release that it is for: libqpdf, libzip and others change their names between releases,
# which the version tells, so that the package of the newer release replaces that of the older one.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME shenbao)
set(CPACK_PACKAGE_VENDOR "Shenbao developers")
# .invalid belongs to nobody (RFC 2606): dpkg asks for an address, and there is none to give
set(CPACK_PACKAGE_CONTACT "Shenbao developers <packages@shenbao.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)

cmake_host_system_information(RESULT system QUERY DISTRIB_INFO)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
if(system_ID AND system_VERSION_ID)
  string(REPLACE debian deb system_ID ${system_ID})
  string(APPEND CPACK_DEBIAN_PACKAGE_RELEASE "~${system_ID}${system_VERSION_ID}")
endif()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "writes official applications (申报书) as the form wants them")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Shenbao knows the official form as data: every printed word, blank, limit,
table, threshold, seal spot and attachment. It counts, adds up and checks
while people type, and exports a complete application as DOCX, as PDF that
is ready for the seals, and as XLSX budget sheets that agree with each other
to the last digit. It works without a network.

申报助手：按官方表格填写、核对、导出项目申报书，离线运行。内置上海市2025年、
武汉市2026年高质量数据集申报两套表。")

# Libraries are found by dpkg-shlibdeps. Fonts: without Chinese, Latin and box characters no page can be printed, 楷体 has
# stand-ins. The dialogs of Qt speak Chinese with qt6-translations-l10n. The IBus input module is part of Qt, Fcitx's is not.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "fonts-noto-cjk, fonts-liberation, fonts-dejavu-core, qt6-translations-l10n, shared-mime-info, hicolor-icon-theme")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-lxgw-wenkai, fcitx5-frontend-qt6, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fcitx5-chinese-addons, libreoffice-writer, libreoffice-calc")

set(SHENBAO_DEB_VERSION ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
# as RFC 2822 writes a date, in English whatever the language of the machine
execute_process(COMMAND env LC_ALL=C date -u -d ${SHENBAO_RELEASE_DATE} +%a,\ %d\ %b\ %Y\ %H:%M:%S\ +0000
  OUTPUT_VARIABLE SHENBAO_DEB_DATE OUTPUT_STRIP_TRAILING_WHITESPACE)
configure_file(changelog.Debian.in ${papers}/changelog.Debian @ONLY)

include(CPack)
