<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Tr</name>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font is installed. Install Chinese fonts (package fonts-noto-cjk) and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--today needs a date (2026-03-05).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings, %3 hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit needs a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words %1, characters without blanks %2, with blanks %3, Han characters %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export needs --to FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--only takes docx, pdf and xlsx, separated by commas; not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font %1 is not installed; %2 was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No installed font has these characters: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) remain: the files are marked as a draft.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>on no page of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1, %2 mm from the left, %3 mm from the top, %4 × %5 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line is KEY&lt;tab&gt;VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: The file exists already. Choose another name; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill needs --values FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: The form %2 has no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no category of attachments; the categories are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit needs --script FILE (or -).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: shenbao-cli COMMAND …, with --forms-dir DIR for forms of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 an input cannot be used, 4 an output could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no kind of rule “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parameter %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field with the key “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules of the kind “%1” have no parameter %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field kind “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 decimals are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not expected in &lt;%2&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a key (small letters, digits and dots: wh.c.name).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 is defined twice (first in line %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“of” names the wrong number of keys for this computation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs the attribute %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no threshold for “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest allowed value is above the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed field needs a default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text is not expected in &lt;%1&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (reason why not applicable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (other)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” is defined twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“product” needs two columns defined before: 数量*单价</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column of numbers “%1” to add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column has a width, so the table has nothing to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 16 MB, which no form needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no XML file and is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no form “%1”. Known forms: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no form: &lt;form xmlns=&quot;%1&quot;&gt; is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form needs an id, an edition, a revision and a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has no part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date (2026-03-05).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list “%1” is defined twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part “%1” is defined twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no checks “%1” to include.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field with the key “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no option of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot follow %2: they are of different kinds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers “%2” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers fewer than two options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no number that %2 could use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are not of the same unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column “%2” or “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is computed from itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brackets of the format of %1 do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal spot “%1” is defined twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no part “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid “%1” is defined twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no grid “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no rows to put into the sheet “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry needs a &lt;label&gt; and a &lt;field&gt; or &lt;value&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry needs either a key or a part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 of the grid “%2” does not fill its %3 columns exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A merged cell of the grid “%1” reaches below its last row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no column width in mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not expected in a part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has braces that name no parameter of the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;%1&gt; has no attribute %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1=&quot;%2&quot; cannot be used; expected: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 16 MB, which no form needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has a tag of more than 64 KB, which no form needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form must not contain a DTD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements are nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not well-formed XML: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is protected by a password or against changes. Save an unprotected copy and attach that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF has no pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is damaged or incomplete. Save or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels, more than 100 megapixels. Make it smaller; 2,500 pixels of width are enough for print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only PDF, PNG and JPEG files can be attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 100 MB and cannot be attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form %1 has no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3 characters were left out that no document may contain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no attachment “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no picture; a text can hold PNG and JPEG pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 256 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2:%3: this is not valid JSON: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a values file is one JSON object: {&quot;key&quot;: value, …}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check the folder and the free space; an older file of this name is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be packed; there may be too little memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture cannot be decoded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A font cannot be embedded in the PDF; choose another font.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook cannot be prepared: no room for temporary files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… (longer than a cell can hold; see the application)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no such row or column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is of the wrong type; expected: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no amount of money (examples: 1234.5, 1,234.5万元, 12345000元).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no percentage (examples: 56, 56.3%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the unit “%2”; expected: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an option or a list of options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not offered; the options are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected: {column: value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: there is no column “%2”; the columns are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, column “%2”: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: the column “%2” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date (example: 2026-03-05).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no month (example: 2026-03).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no period (example: 2026-03/2026-12).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no day, month or period (examples: 2026-03-05, 2026-03, 2026-03/2026-12).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither 是 nor 否.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This figure is computed and takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is open in another window or program. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or its folder is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened; check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error while reading or writing; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or is no project of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file is damaged: %1 is not what was stored. Use a copy or backup; this file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no project of this program (a .shenbao file is needed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a database of another program, not a project (.shenbao).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was saved by a newer version of the program (format %1, this version reads up to %2). Please update the program; the file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file exists already. Choose another name; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be created here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has an older format; open it once for editing to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installed form “%1” is newer (revision %2, this project has %3): checks and help are the new ones, the printed text stays that of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an attachment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
