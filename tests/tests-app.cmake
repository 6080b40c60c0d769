# The command line program: journeys, exit codes, bad input, exports.
shenbao_add_test(app
  app/CliBadInputTest.cpp app/CliCheckTest.cpp app/CliExportTest.cpp app/CliPrintTest.cpp app/CliTest.cpp app/CliThirdFormTest.cpp app/CliVerifyTest.cpp
  app/InstallationTest.cpp ${PROJECT_SOURCE_DIR}/app/Installation.cpp
  support/Documents.cpp support/ZipXml.cpp)
add_dependencies(test_app shenbao-cli)
