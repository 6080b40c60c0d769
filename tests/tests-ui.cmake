# The desktop program on its real widgets, without a display.
find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
file(GLOB ui_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/ui/*Test.cpp)
shenbao_add_test(ui ${ui_tests} ui/FormTyper.cpp support/HostileDocuments.cpp support/UiTestMain.cpp ${PROJECT_SOURCE_DIR}/app/gui/ProgramIcon.cpp)
target_link_libraries(test_ui PRIVATE Shenbao::ui Qt6::Test)
shenbao_add_data(test_ui)
shenbao_add_help(test_ui)
shenbao_add_icons(test_ui)
add_dependencies(test_ui shenbao-cli shenbao-render) # a second program on the same file; pages of attachments
