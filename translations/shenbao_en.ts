<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>EnclosureState</name>
    <message numerus="yes">
        <source>%n document(s) provided</source>
        <translation>
            <numerusform>%n document provided</numerusform>
            <numerusform>%n documents provided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message numerus="yes">
        <source>%n error(s) remain: the files are marked as a draft.</source>
        <translation>
            <numerusform>%n error remains: the files are marked as a draft.</numerusform>
            <numerusform>%n errors remain: the files are marked as a draft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) changed.</source>
        <translation>
            <numerusform>%n more row changed.</numerusform>
            <numerusform>%n more rows changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n paragraph(s) unchanged …</source>
        <translation>
            <numerusform>… %n paragraph unchanged …</numerusform>
            <numerusform>… %n paragraphs unchanged …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) edited</source>
        <translation>
            <numerusform>%n answer edited</numerusform>
            <numerusform>%n answers edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of versions are damaged and left out.</source>
        <translation>
            <numerusform>%n name of versions are damaged and left out.</numerusform>
            <numerusform>%n names of versions are damaged and left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentDesk</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentsModel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentsSummary</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still missing, %n required: %1</source>
        <translation>
            <numerusform>Still missing, %n required: %1</numerusform>
            <numerusform>Still missing, %n required: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentsView</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::CommentFlag</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::ComparisonView</name>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n answer changed</numerusform>
            <numerusform>%n answers changed</numerusform>
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
    <name>shenbao::GridPaste</name>
    <message numerus="yes">
        <source>Pasted, but %n cell(s) had no place in this table and were left out.</source>
        <translation>
            <numerusform>Pasted, but %n cell had no place in this table and were left out.</numerusform>
            <numerusform>Pasted, but %n cells had no place in this table and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::HistoryDialog</name>
    <message numerus="yes">
        <source>%n answer(s) are as they were in %1.</source>
        <translation>
            <numerusform>%n answer are as they were in %1.</numerusform>
            <numerusform>%n answers are as they were in %1.</numerusform>
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
    <message numerus="yes">
        <source>%n row(s) not counted: their amounts cannot be read.</source>
        <translation>
            <numerusform>%n row not counted: their amounts cannot be read.</numerusform>
            <numerusform>%n rows not counted: their amounts cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::NarrativeEdit</name>
    <message numerus="yes">
        <source>%n pictures were not pasted, because only their addresses were on the clipboard. Please copy each picture by itself, or drag its file here.</source>
        <translation>
            <numerusform>%n picture was not pasted, because only its address was on the clipboard. Please copy the picture by itself, or drag its file here.</numerusform>
            <numerusform>%n pictures were not pasted, because only their addresses were on the clipboard. Please copy each picture by itself, or drag its file here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::PeriodPopup</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::RowsTable</name>
    <message numerus="yes">
        <source>Total: %1 (%n row(s) not counted)</source>
        <translation>
            <numerusform>Total: %1 (%n row not counted)</numerusform>
            <numerusform>Total: %1 (%n rows not counted)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) at the right had no place in the table and were left out.</source>
        <translation>
            <numerusform>%n column at the right had no place in the table and were left out.</numerusform>
            <numerusform>%n columns at the right had no place in the table and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::SearchModel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::SearchPanel</name>
    <message numerus="yes">
        <source>%n place(s) replaced. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n place replaced. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n places replaced. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) that are only found were left as they are.</source>
        <translation>
            <numerusform>%n place that are only found were left as they are.</numerusform>
            <numerusform>%n places that are only found were left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::TickEditor</name>
    <message numerus="yes">
        <source>“%1” has %n row(s). Delete them first, then confirm.</source>
        <translation>
            <numerusform>“%1” has %n row. Delete them first, then confirm.</numerusform>
            <numerusform>“%1” has %n rows. Delete them first, then confirm.</numerusform>
        </translation>
    </message>
</context>
</TS>
