shenbao_add_test(form
  core/form/ConditionTest.cpp core/form/FormCatalogTest.cpp core/form/FormReaderTest.cpp core/form/FormSchemaTest.cpp
  core/form/InvalidFormTest.cpp core/form/NoFormInCodeTest.cpp core/form/ThirdFormTest.cpp core/form/XmlTreeTest.cpp
  layering/LayeringTest.cpp support/SourceTree.cpp)
