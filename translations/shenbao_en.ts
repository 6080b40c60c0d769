<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Tr</name>
    <message numerus="yes">
        <source>%n error(s) remain: the files are marked as a draft.</source>
        <translation>
            <numerusform>%n error remains: the files are marked as a draft.</numerusform>
            <numerusform>%n errors remain: the files are marked as a draft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::EnclosureEditor</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::FormatBar</name>
    <message numerus="yes">
        <source>Table with %n columns</source>
        <translation>
            <numerusform>Table with %n column</numerusform>
            <numerusform>Table with %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::LineFieldEditor</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
</TS>
