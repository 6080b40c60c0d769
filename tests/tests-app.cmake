# The command line program: journeys, exit codes, bad input, exports.
shenbao_add_test(app
  app/CliBadInputTest.cpp app/CliCheckTest.cpp app/CliCommentsTest.cpp app/CliExportTest.cpp app/CliPrintTest.cpp app/CliTest.cpp app/CliThirdFormTest.cpp app/CliVerifyTest.cpp app/NoNetworkTest.cpp
  app/InstallationTest.cpp ${PROJECT_SOURCE_DIR}/app/Installation.cpp
  support/Documents.cpp support/HostileDocuments.cpp support/ZipXml.cpp)
add_dependencies(test_app shenbao-cli shenbao shenbao-render)
target_compile_definitions(test_app PRIVATE SHENBAO_GUI="$<TARGET_FILE:shenbao>" SHENBAO_RENDER="$<TARGET_FILE:shenbao-render>")
