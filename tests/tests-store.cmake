# The project file.
shenbao_add_test(store
  core/store/DatabaseTest.cpp core/store/HistoryTest.cpp core/store/MigrationsTest.cpp core/store/NewerFormTest.cpp core/store/ProjectCommentsTest.cpp core/store/ProjectDamageTest.cpp
  core/store/ProjectFileTest.cpp core/store/ProjectWaiversTest.cpp)
