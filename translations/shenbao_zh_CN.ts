<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommentText</name>
    <message>
        <source>MMM d, HH:mm</source>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>MMM d, yyyy, HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
</context>
<context>
    <name>CompanyProfile</name>
    <message>
        <source>Full name of the unit</source>
        <translation>单位全称</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Registered capital (万元)</source>
        <translation>注册资本（万元）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>单位地址</translation>
    </message>
    <message>
        <source>District of registration</source>
        <translation>注册所在区</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Head of the unit</source>
        <translation>单位负责人</translation>
    </message>
    <message>
        <source>Phone of the head</source>
        <translation>负责人电话</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Position of the contact person</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Phone of the contact person</source>
        <translation>联系人固定电话</translation>
    </message>
    <message>
        <source>Mobile phone of the contact person</source>
        <translation>联系人手机</translation>
    </message>
    <message>
        <source>E-mail of the contact person</source>
        <translation>联系人邮箱</translation>
    </message>
</context>
<context>
    <name>EnclosureState</name>
    <message>
        <source>Printed with the form</source>
        <translation>随申报书一起打印</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) provided</source>
        <translation>
            <numerusform>已提供%n份</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 still missing</source>
        <translation>还缺%1年度</translation>
    </message>
    <message>
        <source>Required, still missing</source>
        <translation>必须提供，尚缺</translation>
    </message>
    <message>
        <source>Required for %1, still missing</source>
        <translation>须提供%1年度，尚缺</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>建议提供</translation>
    </message>
    <message>
        <source>Not needed as things stand</source>
        <translation>按目前的填写不需要</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
</context>
<context>
    <name>GroupBuilder</name>
    <message>
        <source>Who may apply</source>
        <translation>谁可以申报</translation>
    </message>
    <message>
        <source>Check each point and tick what is so. Ticks are not printed.</source>
        <translation>请逐项核对，符合的打勾。勾选结果不打印。</translation>
    </message>
    <message>
        <source>Check each point before you begin. Nothing has to be filled in here.</source>
        <translation>请在填报前逐项核对。本页无需填写。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Set by the form</source>
        <translation>申报书规定</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发文单位</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Handed in to</source>
        <translation>报送至</translation>
    </message>
    <message>
        <source>Subject of the mail</source>
        <translation>邮件主题</translation>
    </message>
    <message>
        <source>Name of the files</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation>咨询电话</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>本次申报的设置</translation>
    </message>
    <message>
        <source>For computing only, not printed</source>
        <translation>仅用于自动计算，不打印</translation>
    </message>
    <message>
        <source>Size of a mail</source>
        <translation>邮件大小</translation>
    </message>
    <message>
        <source>usually up to %1 MB</source>
        <translation>一般不超过 %1 MB</translation>
    </message>
</context>
<context>
    <name>PartBuilder</name>
    <message>
        <source>Seal of %1</source>
        <translation>%1盖章处</translation>
    </message>
    <message>
        <source>Signature of %1</source>
        <translation>%1签字处</translation>
    </message>
    <message>
        <source>Date by hand</source>
        <translation>手写日期处</translation>
    </message>
    <message>
        <source>Seal over the edges of the sheets</source>
        <translation>骑缝章</translation>
    </message>
    <message>
        <source>To be done on paper: %1</source>
        <translation>打印后在纸上完成：%1</translation>
    </message>
    <message>
        <source>Computed: %1</source>
        <translation>自动计算：%1</translation>
    </message>
    <message>
        <source>Taken from “%1”</source>
        <translation>取自“%1”</translation>
    </message>
    <message>
        <source>%1: made by the program, with the page numbers of the print</source>
        <translation>%1：由程序按打印页码自动生成</translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>无法创建文件夹%1。</translation>
    </message>
    <message>
        <source>No font is installed. Install Chinese fonts (package fonts-noto-cjk) and export again.</source>
        <translation>系统中没有安装字体。请安装中文字体（软件包fonts-noto-cjk）后重新导出。</translation>
    </message>
    <message>
        <source>--today needs a date (2026-03-05).</source>
        <translation>--today须为日期，如2026-03-05。</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings, %3 hints</source>
        <translation>错误%1个，警告%2个，提示%3个</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取%1：%2</translation>
    </message>
    <message>
        <source>--limit needs a number.</source>
        <translation>--limit须为不小于0的整数。</translation>
    </message>
    <message>
        <source>words %1, characters without blanks %2, with blanks %3, Han characters %4</source>
        <translation>字数%1，字符数（不计空格）%2，字符数（计空格）%3，汉字%4</translation>
    </message>
    <message>
        <source>export needs --to FOLDER.</source>
        <translation>请用--to FOLDER指定导出文件夹。</translation>
    </message>
    <message>
        <source>--only takes docx, pdf and xlsx, separated by commas; not “%1”.</source>
        <translation>--only只接受docx、pdf、xlsx，多项之间用英文逗号分隔；不支持“%1”。</translation>
    </message>
    <message>
        <source>The font %1 is not installed; %2 was used.</source>
        <translation>未安装字体%1，已改用%2。</translation>
    </message>
    <message>
        <source>No installed font has these characters: %1</source>
        <translation>已安装的字体都不含以下字符：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) remain: the files are marked as a draft.</source>
        <translation>
            <numerusform>还有%n个错误，导出的文件已标为草稿。</numerusform>
        </translation>
    </message>
    <message>
        <source>on no page of the form</source>
        <translation>不在申报表页面上</translation>
    </message>
    <message>
        <source>a line is KEY&lt;tab&gt;VALUE</source>
        <translation>每行应写成KEY&lt;tab&gt;VALUE（字段键、制表符、值）</translation>
    </message>
    <message>
        <source>this is not valid JSON: %1</source>
        <translation>JSON格式有误：%1</translation>
    </message>
    <message>
        <source>%1: The file exists already. Choose another name; nothing was changed.</source>
        <translation>%1：文件已存在，请换一个文件名；未作任何更改。</translation>
    </message>
    <message>
        <source>fill needs --values FILE.</source>
        <translation>请用--values FILE指定数值文件。</translation>
    </message>
    <message>
        <source>edit needs --script FILE (or -).</source>
        <translation>请用--script FILE指定脚本文件（或用-从标准输入读取）。</translation>
    </message>
    <message>
        <source>usage: shenbao-cli COMMAND …, with --forms-dir DIR for forms of your own</source>
        <translation>用法：shenbao-cli COMMAND …（使用自备的申报表时，加--forms-dir DIR）</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 an input cannot be used, 4 an output could not be written.</source>
        <translation>退出码：0完成，1结果为“否”，2用法有误，3输入无法使用，4输出无法写入。</translation>
    </message>
    <message>
        <source>usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>%1: there is no such folder.</source>
        <translation>%1：文件夹不存在。</translation>
    </message>
    <message>
        <source>there is no kind of rule “%1”</source>
        <translation>没有“%1”这类规则</translation>
    </message>
    <message>
        <source>the parameter %1 is missing</source>
        <translation>缺少参数%1</translation>
    </message>
    <message>
        <source>there is no field with the key “%1”</source>
        <translation>没有字段键为“%1”的栏目</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数值</translation>
    </message>
    <message>
        <source>rules of the kind “%1” have no parameter %2</source>
        <translation>“%1”类规则不支持参数%2</translation>
    </message>
    <message>
        <source>There is no field kind “%1”.</source>
        <translation>没有栏目类型“%1”。</translation>
    </message>
    <message>
        <source>At most %1 decimals are kept.</source>
        <translation>小数最多保留%1位。</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not expected in &lt;%2&gt;.</source>
        <translation>&lt;%2&gt;中不应出现&lt;%1&gt;。</translation>
    </message>
    <message>
        <source>The key %1 is defined twice (first in line %2).</source>
        <translation>字段键%1重复定义（首次定义在第%2行）。</translation>
    </message>
    <message>
        <source>“of” names the wrong number of keys for this computation.</source>
        <translation>“of”中字段键的个数不符合这种计算方式的要求。</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs the attribute %2.</source>
        <translation>&lt;%1&gt;缺少属性%2。</translation>
    </message>
    <message>
        <source>“%1” is no threshold for “%2”.</source>
        <translation>“%1”不能用作“%2”的指标要求，请检查数值、单位和栏目类型。</translation>
    </message>
    <message>
        <source>The smallest allowed value is above the largest.</source>
        <translation>允许的最小值大于最大值。</translation>
    </message>
    <message>
        <source>A fixed field needs a default.</source>
        <translation>固定栏目须有默认值（default）。</translation>
    </message>
    <message>
        <source>Text is not expected in &lt;%1&gt;.</source>
        <translation>&lt;%1&gt;中不应直接出现文字。</translation>
    </message>
    <message>
        <source>%1 (reason why not applicable)</source>
        <translation>%1（不适用的原因）</translation>
    </message>
    <message>
        <source>%1 (other)</source>
        <translation>%1（其他）</translation>
    </message>
    <message>
        <source>The column “%1” is defined twice.</source>
        <translation>列“%1”重复定义。</translation>
    </message>
    <message>
        <source>“product” needs two columns defined before: 数量*单价</source>
        <translation>“product”须写明前面已定义的两列，如：数量*单价</translation>
    </message>
    <message>
        <source>There is no column of numbers “%1” to add up.</source>
        <translation>没有可求和的数值列“%1”。</translation>
    </message>
    <message>
        <source>No column has a width, so the table has nothing to print.</source>
        <translation>所有列都没有设置宽度（width），此表没有可打印的内容。</translation>
    </message>
    <message>
        <source>There is no form “%1”. Known forms: %2</source>
        <translation>没有申报表“%1”。可用的申报表：%2</translation>
    </message>
    <message>
        <source>This is no form: &lt;form xmlns=&quot;%1&quot;&gt; is expected.</source>
        <translation>这不是申报表文件：根元素应为&lt;form xmlns=&quot;%1&quot;&gt;。</translation>
    </message>
    <message>
        <source>A form needs an id, an edition, a revision and a title.</source>
        <translation>申报表须注明id、年度版（edition）、修订号（revision）和标题（title）。</translation>
    </message>
    <message>
        <source>The form has no part.</source>
        <translation>申报表没有任何部分（part）。</translation>
    </message>
    <message>
        <source>“%1” is no date (2026-03-05).</source>
        <translation>“%1”不是有效的日期（示例：2026-03-05）。</translation>
    </message>
    <message>
        <source>The list “%1” is defined twice.</source>
        <translation>列表“%1”重复定义。</translation>
    </message>
    <message>
        <source>The part “%1” is defined twice.</source>
        <translation>部分“%1”重复定义。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a sheet.</source>
        <translation>“%1”不能用作工作表名称。</translation>
    </message>
    <message>
        <source>There are no checks “%1” to include.</source>
        <translation>没有可引用的检查“%1”。</translation>
    </message>
    <message>
        <source>There is no field with the key “%1”.</source>
        <translation>没有字段键为“%1”的栏目。</translation>
    </message>
    <message>
        <source>“%1” is no option of %2.</source>
        <translation>“%1”不是%2的选项。</translation>
    </message>
    <message>
        <source>%1 cannot follow %2: they are of different kinds.</source>
        <translation>%1不能取用%2的值：两者类型不同。</translation>
    </message>
    <message>
        <source>There is no list “%1”.</source>
        <translation>没有列表“%1”。</translation>
    </message>
    <message>
        <source>%1 offers “%2” twice.</source>
        <translation>%1的选项“%2”重复。</translation>
    </message>
    <message>
        <source>%1 offers fewer than two options.</source>
        <translation>%1的选项少于两个。</translation>
    </message>
    <message>
        <source>%1 has no number that %2 could use.</source>
        <translation>%1中没有可供%2计算的数值。</translation>
    </message>
    <message>
        <source>%1 and %2 are not of the same unit.</source>
        <translation>%1与%2的单位不一致。</translation>
    </message>
    <message>
        <source>%1 has no column “%2” or “%3”.</source>
        <translation>%1中没有列“%2”或“%3”。</translation>
    </message>
    <message>
        <source>%1 is computed from itself.</source>
        <translation>%1的计算引用了它自身。</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1中没有列“%2”。</translation>
    </message>
    <message>
        <source>The brackets of the format of %1 do not match.</source>
        <translation>%1的打印格式（format）中括号不成对。</translation>
    </message>
    <message>
        <source>The seal spot “%1” is defined twice.</source>
        <translation>盖章处“%1”重复定义。</translation>
    </message>
    <message>
        <source>There is no part “%1”.</source>
        <translation>没有部分“%1”。</translation>
    </message>
    <message>
        <source>The grid “%1” is defined twice.</source>
        <translation>表格“%1”重复定义。</translation>
    </message>
    <message>
        <source>There is no grid “%1”.</source>
        <translation>没有表格“%1”。</translation>
    </message>
    <message>
        <source>%1 has no rows to put into the sheet “%2”.</source>
        <translation>%1没有可放入工作表“%2”的行。</translation>
    </message>
    <message>
        <source>An entry needs a &lt;label&gt; and a &lt;field&gt; or &lt;value&gt;.</source>
        <translation>条目须有&lt;label&gt;，并有&lt;field&gt;或&lt;value&gt;。</translation>
    </message>
    <message>
        <source>An entry needs either a key or a part.</source>
        <translation>条目须指定key或part，二者选一。</translation>
    </message>
    <message>
        <source>Row %1 of the grid “%2” does not fill its %3 columns exactly.</source>
        <translation>表格“%2”第%1行没有恰好占满%3列。</translation>
    </message>
    <message>
        <source>A merged cell of the grid “%1” reaches below its last row.</source>
        <translation>表格“%1”中有合并单元格超出最后一行。</translation>
    </message>
    <message>
        <source>“%1” is no column width in mm.</source>
        <translation>“%1”不是有效的列宽（单位：毫米）。</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not expected in a part.</source>
        <translation>部分（part）中不应出现&lt;%1&gt;。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有%1处问题</translation>
    </message>
    <message>
        <source>“%1” has braces that name no parameter of the form.</source>
        <translation>“%1”的花括号中不是本申报表的参数名。</translation>
    </message>
    <message>
        <source>&lt;%1&gt; has no attribute %2.</source>
        <translation>&lt;%1&gt;不支持属性%2。</translation>
    </message>
    <message>
        <source>%1=&quot;%2&quot; cannot be used; expected: %3</source>
        <translation>%1=&quot;%2&quot;无法使用；应为：%3</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第%1行第%2列：%3</translation>
    </message>
    <message>
        <source>The file is larger than 16 MB, which no form needs.</source>
        <translation>文件超过16MB，超出申报表文件的大小上限。</translation>
    </message>
    <message>
        <source>The file has a tag of more than 64 KB, which no form needs.</source>
        <translation>文件中有超过64KB的标签，超出申报表文件的上限。</translation>
    </message>
    <message>
        <source>A form must not contain a DTD.</source>
        <translation>申报表中不得包含DTD。</translation>
    </message>
    <message>
        <source>Elements are nested too deeply.</source>
        <translation>元素嵌套层数过多。</translation>
    </message>
    <message>
        <source>The PDF is protected by a password or against changes. Save an unprotected copy and attach that.</source>
        <translation>该PDF设有密码或限制更改。请另存一份不受保护的副本，再添加为附件。</translation>
    </message>
    <message>
        <source>The PDF has no pages.</source>
        <translation>该PDF没有页面。</translation>
    </message>
    <message>
        <source>The PDF is damaged or incomplete. Save or download it again.</source>
        <translation>该PDF已损坏或不完整，请重新保存或下载。</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels, more than 100 megapixels. Make it smaller; 2,500 pixels of width are enough for print.</source>
        <translation>图片为%1×%2像素，超过1亿像素。请缩小图片；用于打印，宽2,500像素即可。</translation>
    </message>
    <message>
        <source>The form %1 has no such key.</source>
        <translation>申报表%1没有这个字段键。</translation>
    </message>
    <message>
        <source>%1 (%2): %3 characters were left out that no document may contain.</source>
        <translation>%1（%2）：已去掉%3个文档中不允许使用的字符。</translation>
    </message>
    <message>
        <source>The project has no attachment “%1”.</source>
        <translation>项目中没有附件“%1”。</translation>
    </message>
    <message>
        <source>%1 is no picture; a text can hold PNG and JPEG pictures.</source>
        <translation>%1不是图片；正文中可插入PNG和JPEG图片。</translation>
    </message>
    <message>
        <source>%1:%2:%3: this is not valid JSON: %4</source>
        <translation>%1:%2:%3：JSON格式有误：%4</translation>
    </message>
    <message>
        <source>%1: a values file is one JSON object: {&quot;key&quot;: value, …}</source>
        <translation>%1：数值文件应为一个JSON对象：{&quot;字段键&quot;: 值, …}</translation>
    </message>
    <message>
        <source>The file could not be packed; there may be too little memory.</source>
        <translation>文件打包失败，可能是内存不足。</translation>
    </message>
    <message>
        <source>A font cannot be embedded in the PDF; choose another font.</source>
        <translation>有字体无法嵌入PDF，请改用其他字体。</translation>
    </message>
    <message>
        <source>The workbook cannot be prepared: no room for temporary files.</source>
        <translation>无法生成工作簿：存放临时文件的空间不足。</translation>
    </message>
    <message>
        <source>… (longer than a cell can hold; see the application)</source>
        <translation>……（超出单元格字数上限，全文见申报书）</translation>
    </message>
    <message>
        <source>The workbook could not be made.</source>
        <translation>无法生成工作簿。</translation>
    </message>
    <message>
        <source>%1 has no such row or column.</source>
        <translation>%1中没有这一行或这一列。</translation>
    </message>
    <message>
        <source>This value is of the wrong type; expected: %1.</source>
        <translation>值的类型不对，应为%1。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>“%1” is no amount of money (examples: 1234.5, 1,234.5万元, 12345000元).</source>
        <translation>“%1”不是有效的金额（示例：1234.5、1,234.5万元、12345000元）。</translation>
    </message>
    <message>
        <source>“%1” is no percentage (examples: 56, 56.3%).</source>
        <translation>“%1”不是有效的百分数（示例：56、56.3%）。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数值。</translation>
    </message>
    <message>
        <source>“%1” has the unit “%2”; expected: %3.</source>
        <translation>“%1”的单位为“%2”，应为：%3。</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>不带单位</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1”不正确，应为不小于0的整数。</translation>
    </message>
    <message>
        <source>an option or a list of options</source>
        <translation>一个选项或选项列表</translation>
    </message>
    <message>
        <source>“%1” is not offered; the options are: %2.</source>
        <translation>没有选项“%1”；可选项：%2。</translation>
    </message>
    <message>
        <source>a list of names</source>
        <translation>名称列表</translation>
    </message>
    <message>
        <source>a list of rows</source>
        <translation>由多行组成的列表</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>expected: {column: value}.</source>
        <translation>应为{列名: 值}。</translation>
    </message>
    <message>
        <source>Row %1: there is no column “%2”; the columns are: %3.</source>
        <translation>第%1行：没有列“%2”；可用的列：%3。</translation>
    </message>
    <message>
        <source>Row %1, column “%2”: %3</source>
        <translation>第%1行“%2”列：%3</translation>
    </message>
    <message>
        <source>Row %1: the column “%2” is missing.</source>
        <translation>第%1行：“%2”列未填写。</translation>
    </message>
    <message>
        <source>“%1” is no date (example: 2026-03-05).</source>
        <translation>“%1”不是有效的日期（示例：2026-03-05）。</translation>
    </message>
    <message>
        <source>“%1” is no month (example: 2026-03).</source>
        <translation>“%1”不是有效的月份（示例：2026-03）。</translation>
    </message>
    <message>
        <source>“%1” is no period (example: 2026-03/2026-12).</source>
        <translation>“%1”不是有效的起止月份（示例：2026-03/2026-12）。</translation>
    </message>
    <message>
        <source>“%1” is no day, month or period (examples: 2026-03-05, 2026-03, 2026-03/2026-12).</source>
        <translation>“%1”不是有效的日期、月份或起止月份（示例：2026-03-05、2026-03、2026-03/2026-12）。</translation>
    </message>
    <message>
        <source>“%1” is neither 是 nor 否.</source>
        <translation>“%1”无效，应填“是”或“否”。</translation>
    </message>
    <message>
        <source>This figure is computed and takes no value.</source>
        <translation>该数值由程序自动计算，不能填写。</translation>
    </message>
    <message>
        <source>The file is open in another window or program. Close it there and try again.</source>
        <translation>文件已在其他窗口或程序中打开。请先将其关闭，然后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; nothing was changed.</source>
        <translation>磁盘已满。请清理出空间后重试；未作任何更改。</translation>
    </message>
    <message>
        <source>The file or its folder is read-only.</source>
        <translation>文件或其所在文件夹为只读。</translation>
    </message>
    <message>
        <source>The file cannot be opened; check that it exists and that you may read it.</source>
        <translation>文件无法打开，请确认文件存在且您有读取权限。</translation>
    </message>
    <message>
        <source>The disk reported an error while reading or writing; nothing was changed.</source>
        <translation>读写磁盘时出错；未作任何更改。</translation>
    </message>
    <message>
        <source>The file is damaged or is no project of this program.</source>
        <translation>文件已损坏，或不是本程序的项目文件。</translation>
    </message>
    <message>
        <source>The project file could not be used.</source>
        <translation>无法使用该项目文件。</translation>
    </message>
    <message>
        <source>The project file is damaged: %1 is not what was stored. Use a copy or backup; this file was not changed.</source>
        <translation>项目文件已损坏：%1与保存时不一致。请改用副本或备份；此文件未改动。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>文件无法读取：%1</translation>
    </message>
    <message>
        <source>This is no project of this program (a .shenbao file is needed).</source>
        <translation>这不是本程序的项目文件（须为.shenbao文件）。</translation>
    </message>
    <message>
        <source>This is a database of another program, not a project (.shenbao).</source>
        <translation>这是其他程序的数据库，不是项目文件（.shenbao）。</translation>
    </message>
    <message>
        <source>This project was saved by a newer version of the program (format %1, this version reads up to %2). Please update the program; the file was not changed.</source>
        <translation>该项目由较新版本的程序保存（格式%1，当前版本最高支持格式%2）。请升级程序后再打开；文件未改动。</translation>
    </message>
    <message>
        <source>The file exists already. Choose another name; nothing was changed.</source>
        <translation>文件已存在，请换一个文件名；未作任何更改。</translation>
    </message>
    <message>
        <source>The project cannot be created here: %1</source>
        <translation>无法在此处新建项目：%1</translation>
    </message>
    <message>
        <source>the form</source>
        <translation>申报表</translation>
    </message>
    <message>
        <source>The installed form “%1” is newer (revision %2, this project has %3): checks and help are the new ones, the printed text stays that of the project.</source>
        <translation>已安装的申报表“%1”较新（修订号%2，本项目为%3）：检查和填写说明采用新版，打印的文字仍以本项目为准。</translation>
    </message>
    <message>
        <source>an attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>There is no style “%1”. Known styles: %2</source>
        <translation>没有样式“%1”。可用样式：%2</translation>
    </message>
    <message>
        <source>The attachment “%1” cannot be bound into the volume.</source>
        <translation>附件“%1”无法装订到装订本中，请检查该文件能否正常打开，必要时重新保存后再附上。</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB.</source>
        <translation>%1超过64 MB。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text; save it as UTF-8 and try again.</source>
        <translation>%1不是UTF-8编码的文本，请另存为UTF-8编码后重试。</translation>
    </message>
    <message>
        <source>%1 is attached to “%2” already and was left out.</source>
        <translation>“%2”中已有附件%1，本次略过。</translation>
    </message>
    <message>
        <source>The result could not be written to the output.</source>
        <translation>结果无法写到输出，请检查磁盘空间或管道。</translation>
    </message>
    <message>
        <source>“%1” is no condition</source>
        <translation>“%1”不是有效的条件</translation>
    </message>
    <message>
        <source>%1 has no column “%2”</source>
        <translation>%1没有列“%2”</translation>
    </message>
    <message>
        <source>%1 is no period</source>
        <translation>%1不是起止月份栏目</translation>
    </message>
    <message>
        <source>“%1” is not a key (small letters, digits and dots: c.name).</source>
        <translation>“%1”不是有效的字段键（只能用小写字母、数字和点，例如c.name）。</translation>
    </message>
    <message>
        <source>A figure needs a &lt;computed&gt;.</source>
        <translation>计算数值需要包含&lt;computed&gt;。</translation>
    </message>
    <message>
        <source>The default “%1” is no value for %2.</source>
        <translation>默认值“%1”不能作为%2的内容。</translation>
    </message>
    <message>
        <source>%1 is followed by more than %2 fields one after another.</source>
        <translation>从%1起连续引用的栏目超过%2个。</translation>
    </message>
    <message>
        <source>The check “%1” is defined twice.</source>
        <translation>检查“%1”重复定义。</translation>
    </message>
    <message>
        <source>There is no kind of font “%1”. Known: %2</source>
        <translation>没有字体类别“%1”。可用：%2</translation>
    </message>
    <message>
        <source>The sheet “%1” needs one grid.</source>
        <translation>工作表“%1”需要且只需要指定一个表格。</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>没有写入权限</translation>
    </message>
    <message>
        <source>the folder is missing or may not be written to</source>
        <translation>文件夹不存在或没有写入权限</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check the folder and the free space; older files of these names are unchanged.</source>
        <translation>%1无法写入：%2。请检查文件夹和磁盘空间；原有的同名文件没有改动。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1无法写入：%2。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹%1不存在。</translation>
    </message>
    <message>
        <source>%1: %2: The form %3 has no such key.</source>
        <translation>%1：%2：申报书%3中没有这个键。</translation>
    </message>
    <message>
        <source>%1: %2 is no category of attachments; the categories are: %3</source>
        <translation>%1：%2不是附件类别；可用的类别有：%3</translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>它是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>its folder does not exist.</source>
        <translation>所在的文件夹不存在。</translation>
    </message>
    <message>
        <source>there is no such file, and its folder may not be written to.</source>
        <translation>没有这个文件，所在的文件夹也不允许写入。</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>you have no permission.</source>
        <translation>没有访问权限。</translation>
    </message>
    <message>
        <source>the disk or the network reported an error.</source>
        <translation>磁盘或网络出错。</translation>
    </message>
    <message>
        <source>a comma, a colon or a closing bracket is missing.</source>
        <translation>缺少逗号、冒号或右括号。</translation>
    </message>
    <message>
        <source>a text is not closed with a quotation mark.</source>
        <translation>文字末尾缺少引号。</translation>
    </message>
    <message>
        <source>it is not UTF-8 text.</source>
        <translation>不是UTF-8编码的文字。</translation>
    </message>
    <message>
        <source>a text contains a \ that means nothing; write \\ for the character itself.</source>
        <translation>文字中有无意义的“\”；如需写入该字符，请写成“\\”。</translation>
    </message>
    <message>
        <source>it is too large or nested too deeply.</source>
        <translation>内容过大或嵌套过深。</translation>
    </message>
    <message>
        <source>something stands behind its end.</source>
        <translation>末尾之后还有多余的内容。</translation>
    </message>
    <message>
        <source>a value is expected here: a text in quotation marks, a number, a list or an object.</source>
        <translation>此处应为一个值：加引号的文字、数字、列表或对象。</translation>
    </message>
    <message>
        <source>%1 is no ordinary file.</source>
        <translation>%1不是普通文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1超过%2MB。</translation>
    </message>
    <message>
        <source>there is no format “%1”; the formats are: %2</source>
        <translation>没有“%1”这种格式；可用的格式有：%2</translation>
    </message>
    <message>
        <source>The picture is damaged or incomplete. Save or download it again.</source>
        <translation>图片已损坏或不完整，请重新保存或下载后再试。</translation>
    </message>
    <message>
        <source>%1 (%2) is computed by the program; the value given was left out.</source>
        <translation>%1（%2）由程序计算，所给的值未采用。</translation>
    </message>
    <message>
        <source>the disk or the network reported an error</source>
        <translation>磁盘或网络出错</translation>
    </message>
    <message>
        <source>A picture cannot be decoded; attach it again.</source>
        <translation>有一张图片无法解码，请重新添加。</translation>
    </message>
    <message>
        <source>%1 is not used: it has revision %2 of the form, %3 has revision %4.</source>
        <translation>%1未使用：它是该申报书的第%2次修订，而%3是第%4次修订。</translation>
    </message>
    <message>
        <source>the set of answers and attachments</source>
        <translation>答案与附件的清单</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>The bound volume is no PDF/A: it holds the attachments as they are.</source>
        <translation>合订本不是PDF/A：其中的附件保持原样。</translation>
    </message>
    <message>
        <source>sheet side %1 (printed page %2), %3 mm from the left, %4 mm from the top, %5 × %6 mm</source>
        <translation>第%1面（页码%2），距左%3mm，距上%4mm，%5×%6mm</translation>
    </message>
    <message>
        <source>standard input, line %1</source>
        <translation>标准输入第%1行</translation>
    </message>
    <message>
        <source>An option lacks its value.</source>
        <translation>有选项缺少取值。</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>没有“%1”这个选项。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the message names {%1}; rules of the kind “%2” give: %3</source>
        <translation>提示语中用了{%1}，而“%2”类规则只提供：%3</translation>
    </message>
    <message>
        <source>%1 is a whole number from 0 to 1,000,000</source>
        <translation>%1应为0至1,000,000的整数</translation>
    </message>
    <message>
        <source>%1 is one of: %2</source>
        <translation>%1只能是：%2</translation>
    </message>
    <message>
        <source>there is no word list “%1”</source>
        <translation>没有“%1”这个词表</translation>
    </message>
    <message>
        <source>%1 is no form.</source>
        <translation>%1不是申报书模板。</translation>
    </message>
    <message>
        <source>This is not well-formed XML: the file ends before its last tag is closed.</source>
        <translation>XML格式有误：文件在最后一个标签结束之前就中断了。</translation>
    </message>
    <message>
        <source>This is not well-formed XML.</source>
        <translation>XML格式有误。</translation>
    </message>
    <message>
        <source>This is not well-formed XML: it is not UTF-8 text. Save it as UTF-8 and try again.</source>
        <translation>XML格式有误：不是UTF-8编码的文字，请另存为UTF-8后重试。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Only PDF, PNG and JPEG files can be attached; by its content this is none of them.</source>
        <translation>只能添加PDF、PNG和JPEG文件；从内容看，这个文件不属于其中任何一种。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1：%2：%3</translation>
    </message>
    <message>
        <source>%1: nothing is fetched from the network; save the file and name it here.</source>
        <translation>%1：程序不会从网络下载文件；请先把文件保存到本机，再填写它的路径。</translation>
    </message>
    <message>
        <source>This number has more digits than JSON keeps; write it as a text, in quotation marks.</source>
        <translation>数字位数过多，JSON无法准确保存；请加引号写成文字。</translation>
    </message>
    <message>
        <source>“%1” has more than six decimal places.</source>
        <translation>“%1”的小数超过6位。</translation>
    </message>
    <message>
        <source>%1: “%2” is given twice; keep the one that is meant.</source>
        <translation>%1：“%2”出现了两次，请只保留需要的一个。</translation>
    </message>
    <message>
        <source>Take %1%</source>
        <translation>改为%1%</translation>
    </message>
    <message>
        <source>Take over the computed value</source>
        <translation>采用计算值</translation>
    </message>
    <message>
        <source>%1 has no list of districts</source>
        <translation>“%1”没有区划名单</translation>
    </message>
    <message>
        <source>Take “%1”</source>
        <translation>改为“%1”</translation>
    </message>
    <message>
        <source>there is no part “%1”</source>
        <translation>没有名为“%1”的部分</translation>
    </message>
    <message>
        <source>Confirm that there is nothing</source>
        <translation>确认没有此项</translation>
    </message>
    <message>
        <source>Take the number of rows, %1</source>
        <translation>改为清单行数%1</translation>
    </message>
    <message>
        <source>“%1” is no regular expression</source>
        <translation>“%1”不是有效的正则表达式</translation>
    </message>
    <message>
        <source>Replace by “%1”</source>
        <translation>替换为“%1”</translation>
    </message>
    <message>
        <source>Correct all %1 places</source>
        <translation>更正全部%1处</translation>
    </message>
    <message>
        <source>the form has no words of figures</source>
        <translation>表单没有数值用词</translation>
    </message>
    <message>
        <source>Take what the form prescribes</source>
        <translation>恢复表单规定的内容</translation>
    </message>
    <message>
        <source>“%1” is no day of a year (MM-DD)</source>
        <translation>“%1”不是有效的月日（MM-DD）</translation>
    </message>
    <message>
        <source>%1 is more than %2</source>
        <translation>%1大于%2</translation>
    </message>
    <message>
        <source>%1 and %2 have the same number of keys</source>
        <translation>%1与%2的项数必须相同</translation>
    </message>
    <message>
        <source>There are two word lists “%1”.</source>
        <translation>词表“%1”重复。</translation>
    </message>
    <message>
        <source>The whole application</source>
        <translation>全部材料</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>不打印的内容</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>%1; %2 acknowledged</source>
        <translation>%1；已确认%2个</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1 checks</source>
        <translation>共%1项检查</translation>
    </message>
    <message>
        <source>Give either --reason TEXT or --withdraw.</source>
        <translation>请用--reason写明理由，或用--withdraw撤回确认。</translation>
    </message>
    <message>
        <source>%1 acknowledgements withdrawn</source>
        <translation>已撤回%1条确认</translation>
    </message>
    <message>
        <source>The check finds nothing with %1 at “%2”; nothing was changed.</source>
        <translation>检查结果中没有%1（%2），未作任何更改。</translation>
    </message>
    <message>
        <source>%1 findings acknowledged</source>
        <translation>已确认%1条</translation>
    </message>
    <message>
        <source>%1 corrections made</source>
        <translation>已更正%1处</translation>
    </message>
    <message>
        <source>%1 is a hint: it need not be acknowledged.</source>
        <translation>%1是提示，无需确认。</translation>
    </message>
    <message>
        <source>%1 is an error and cannot be acknowledged; please correct it: %2</source>
        <translation>%1是错误，不能以确认代替更正，请修改：%2</translation>
    </message>
    <message>
        <source>An acknowledgement needs a reason.</source>
        <translation>请写明确认的理由。</translation>
    </message>
    <message>
        <source>%1 is a whole number from %2 on</source>
        <translation>%1应为不小于%2的整数</translation>
    </message>
    <message>
        <source>No temporary file can be made: %1</source>
        <translation>无法建立临时文件：%1</translation>
    </message>
    <message>
        <source>The printed text of “%1” in this project was not the official one; the official text is used.</source>
        <translation>本项目中“%1”的印刷文字与官方文本不符，已恢复官方文本。</translation>
    </message>
    <message>
        <source>the acknowledgement of %1</source>
        <translation>%1的确认记录</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>“%1”不是数值</translation>
    </message>
    <message>
        <source>%1 and %2 have different units</source>
        <translation>“%1”和“%2”的单位不同</translation>
    </message>
    <message>
        <source>%1 is compared with itself</source>
        <translation>“%1”与自身相比较</translation>
    </message>
    <message>
        <source>Fill in “%1”</source>
        <translation>填入“%1”</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>%1 can be acknowledged on one ground only: “%2”; please say so in the reason when it is true.</source>
        <translation>%1 只能以“%2”为由确认；情况属实时，请在理由中写明。</translation>
    </message>
    <message>
        <source>The file has no version code: this program did not export it, or another program has removed the code.</source>
        <translation>该文件没有版本码：它不是由本程序导出的，或版本码已被其他软件去掉。</translation>
    </message>
    <message>
        <source>The file belongs to the present state of the project (version code %1).</source>
        <translation>该文件与项目当前内容一致（版本码 %1）。</translation>
    </message>
    <message>
        <source>The file was exported from another project (version code %1).</source>
        <translation>该文件导出自另一个项目（版本码 %1）。</translation>
    </message>
    <message>
        <source>The file belongs to another state of the project: its version code is %1, the present one %2. Changed since:</source>
        <translation>该文件与项目当前内容不一致：文件版本码为 %1，当前版本码为 %2。此后有改动的部分：</translation>
    </message>
    <message>
        <source>This is no PDF, DOCX or XLSX file that can be read.</source>
        <translation>该文件不是可读取的 PDF、DOCX 或 XLSX 文件。</translation>
    </message>
    <message>
        <source>over the edge of %1 sheets (printed on both sides): %2 stamps, %3 mm of the seal on each sheet</source>
        <translation>%1 张纸的骑缝处（双面打印），分 %2 次加盖，每张约 %3 毫米</translation>
    </message>
    <message>
        <source>The exported file did not pass the self check: %1. Nothing was written; please report this.</source>
        <translation>导出文件自检未通过：%1。没有写出任何文件，请把此提示反馈给我们。</translation>
    </message>
    <message>
        <source>“value” needs “above” or “below”, and these need it</source>
        <translation>“value”须与“above”或“below”同时使用，反之亦然</translation>
    </message>
    <message>
        <source>%1 has a formula without its value</source>
        <translation>%1中有公式没有保存结果</translation>
    </message>
    <message>
        <source>%1 is no well-formed XML</source>
        <translation>%1不是格式良好的XML</translation>
    </message>
    <message>
        <source>the PDF is damaged</source>
        <translation>PDF已损坏</translation>
    </message>
    <message>
        <source>the PDF has %1 pages instead of %2</source>
        <translation>PDF有%1页，应为%2页</translation>
    </message>
    <message>
        <source>a font of the PDF is not embedded</source>
        <translation>PDF中有字体未嵌入</translation>
    </message>
    <message>
        <source>the package is damaged</source>
        <translation>文件包已损坏</translation>
    </message>
    <message>
        <source>a part of the package cannot be read</source>
        <translation>文件包中有内容无法读取</translation>
    </message>
    <message>
        <source>“%1” is no size of a seal in mm, such as 40 or 45x30.</source>
        <translation>“%1”不是公章的尺寸，请写成40或45x30这样的毫米数。</translation>
    </message>
    <message>
        <source>%1 must be a choice with a default.</source>
        <translation>%1必须是带默认值的选择项。</translation>
    </message>
    <message>
        <source>%1: the picture could not be written.</source>
        <translation>%1：图片无法写入。</translation>
    </message>
    <message>
        <source>Settings of this application</source>
        <translation>申报设置</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>资格核对</translation>
    </message>
    <message>
        <source>Further details (not printed)</source>
        <translation>其他信息（不打印）</translation>
    </message>
    <message>
        <source>The printer did not take the pages. See whether it is switched on and has paper, and print again.</source>
        <translation>打印机没有接收页面。请检查打印机是否已开机、有纸，然后重新打印。</translation>
    </message>
    <message>
        <source>There is no page to print.</source>
        <translation>没有要打印的页。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Choose another folder.</source>
        <translation>无法写入文件%1，请另选文件夹。</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>打印已停止。</translation>
    </message>
    <message>
        <source>Enter the pages to print, for example 1-3,5,8-.</source>
        <translation>请输入要打印的页码，例如 1-3,5,8-。</translation>
    </message>
    <message>
        <source>“%1” names no pages. Enter them like this: 1-3,5,8-.</source>
        <translation>“%1”不是页码，请按这样的格式输入：1-3,5,8-。</translation>
    </message>
    <message>
        <source>There is no page %1; the document has %2 pages.</source>
        <translation>没有第%1页；全文共%2页。</translation>
    </message>
    <message>
        <source>“%1” ends before it begins. Enter the smaller number first.</source>
        <translation>“%1”的起止页码颠倒了，请先写较小的页码。</translation>
    </message>
    <message>
        <source>Deadline %1, %2 days ago</source>
        <translation>截止日期 %1，已过 %2 天</translation>
    </message>
    <message>
        <source>Deadline %1, today</source>
        <translation>截止日期 %1，就是今天</translation>
    </message>
    <message>
        <source>Deadline %1, %2 days left</source>
        <translation>截止日期 %1，还有 %2 天</translation>
    </message>
    <message>
        <source>Nothing to fill in</source>
        <translation>无须填写</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>填写中</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Over the word limit</source>
        <translation>超过字数</translation>
    </message>
    <message>
        <source>Has errors</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>The clipboard holds more than %1 MB, too much for a table. Nothing was changed; copy a smaller range and paste again.</source>
        <translation>剪贴板内容超过%1 MB，表格放不下。未作任何改动，请缩小复制范围后再粘贴。</translation>
    </message>
    <message>
        <source>The clipboard holds no text for a table. Nothing was changed.</source>
        <translation>剪贴板中没有可粘入表格的文字。未作任何改动。</translation>
    </message>
    <message>
        <source>A table of more than %1 rows or %2 columns cannot be pasted. Nothing was changed; copy a smaller range and paste again.</source>
        <translation>一次最多粘贴%1行、%2列。未作任何改动，请缩小复制范围后再粘贴。</translation>
    </message>
    <message>
        <source>&lt;shares&gt; needs several keys or the attribute by.</source>
        <translation>&lt;shares&gt;需要多个键，或给出属性by。</translation>
    </message>
    <message>
        <source>%1 is no number and has no sum.</source>
        <translation>%1不是数值，也没有合计列。</translation>
    </message>
    <message>
        <source>The column “%1” holds no months.</source>
        <translation>“%1”列不是月份。</translation>
    </message>
    <message>
        <source>%1 is no period.</source>
        <translation>%1不是起止月份。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>No font is installed. Install Chinese fonts (package fonts-noto-cjk) and try again.</source>
        <translation>系统中没有安装字体。请安装中文字体（软件包 fonts-noto-cjk）后重试。</translation>
    </message>
    <message>
        <source>a comment on “%1”</source>
        <translation>“%1”的一条批注</translation>
    </message>
    <message>
        <source>This version cannot be shown: the history of the project is damaged between it and now. Later versions are all right.</source>
        <translation>这个版本无法查看：从那时到现在之间的历史记录有损坏。较晚的版本不受影响。</translation>
    </message>
    <message>
        <source>“%1” of this version cannot be read.</source>
        <translation>这个版本的“%1”无法读取。</translation>
    </message>
    <message>
        <source>A piece of the history is missing.</source>
        <translation>历史记录缺了一处。</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>超出%1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>还差%1</translation>
    </message>
    <message>
        <source>Picture: </source>
        <translation>图片：</translation>
    </message>
    <message>
        <source>There is no difference between these two versions.</source>
        <translation>这两个版本没有区别。</translation>
    </message>
    <message>
        <source>Other answers</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>Restore this part</source>
        <translation>恢复这一部分</translation>
    </message>
    <message>
        <source>newly filled in</source>
        <translation>新填写</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>已删去</translation>
    </message>
    <message>
        <source>Make it blank again</source>
        <translation>改回空白</translation>
    </message>
    <message>
        <source>Restore this answer</source>
        <translation>恢复此项</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) changed.</source>
        <translation>
            <numerusform>还有%n行有改动，未逐一列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the numbering or blank rows changed.</source>
        <translation>只有序号或空行有变化。</translation>
    </message>
    <message numerus="yes">
        <source>… %n paragraph(s) unchanged …</source>
        <translation>
            <numerusform>…… %n段未改动 ……</numerusform>
        </translation>
    </message>
    <message>
        <source>The changes of this text go on; too many to show them all.</source>
        <translation>后面还有改动，篇幅太长，未全部列出。</translation>
    </message>
    <message>
        <source>format changed</source>
        <translation>仅格式有改动</translation>
    </message>
    <message>
        <source>another picture</source>
        <translation>换成了另一张图片</translation>
    </message>
    <message>
        <source>  … and more changes</source>
        <translation>  ……后面还有改动</translation>
    </message>
    <message>
        <source>Row %1 is new: </source>
        <translation>新增第%1行：</translation>
    </message>
    <message>
        <source>Row %1 was taken out: </source>
        <translation>删去第%1行：</translation>
    </message>
    <message>
        <source>Moved from row %1 to row %2: </source>
        <translation>从第%1行移到第%2行：</translation>
    </message>
    <message>
        <source>Row %1, %2: </source>
        <translation>第%1行（%2）：</translation>
    </message>
    <message>
        <source>another file of the same name</source>
        <translation>同名的另一个文件</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>Exported version</source>
        <translation>导出时的版本</translation>
    </message>
    <message>
        <source>Printed version</source>
        <translation>打印时的版本</translation>
    </message>
    <message>
        <source>New and empty</source>
        <translation>刚新建，尚未填写</translation>
    </message>
    <message>
        <source>Kept by itself</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>out of reach, the history is damaged</source>
        <translation>历史记录有损坏，无法查看</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) edited</source>
        <translation>
            <numerusform>改动%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMMM, dddd</source>
        <comment>date without year, in the format of Qt</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date with year, in the format of Qt</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>A piece of the history is damaged. The present answers are all right; versions in front of the damage cannot be shown.</source>
        <translation>历史记录有一处损坏：现在的内容没有问题，但损坏处以前的版本无法查看。</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of versions are damaged and left out.</source>
        <translation>
            <numerusform>有%n个版本的名称已损坏，未列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no printer “%1” any more. Choose another one.</source>
        <translation>找不到打印机“%1”，请另选一台。</translation>
    </message>
    <message>
        <source>The print system cannot be reached. Print to a PDF file instead, and print that file from another computer.</source>
        <translation>无法连接打印系统。可以先打印到PDF文件，再在其他电脑上打印。</translation>
    </message>
    <message>
        <source>The printer “%1” did not take the pages. See whether it is switched on and connected, or choose another one.</source>
        <translation>打印机“%1”没有接收页面。请检查打印机是否已开机、已连接，或另选一台打印机。</translation>
    </message>
    <message>
        <source>The print system says: %1</source>
        <translation>打印系统提示：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>其他%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>A postcode has 6 digits.</source>
        <translation>邮政编码应为6位数字。</translation>
    </message>
    <message>
        <source>This code is not right in more than one place. Please compare every character with the licence.</source>
        <translation>这个代码不止一处对不上，请对照营业执照逐位核对。</translation>
    </message>
</context>
<context>
    <name>shenbao::AcknowledgeDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Acknowledge a finding</source>
        <translation>确认检查结果</translation>
    </message>
    <message>
        <source>Why is it right as it is? The reason is kept with the project.</source>
        <translation>为什么这样填没有问题？理由会与项目一起保存。</translation>
    </message>
    <message>
        <source>for example: compared with the licence</source>
        <translation>例如：已与营业执照核对</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It comes back as soon as the answer changes.</source>
        <translation>相关内容一改动，这一条会重新列出。</translation>
    </message>
    <message>
        <source>This error may be acknowledged on one ground only: “%1”.</source>
        <translation>这个错误只能以一个理由确认：“%1”。</translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentDelegate</name>
    <message>
        <source>Name on the form&apos;s list</source>
        <translation>清单上印出的名称</translation>
    </message>
    <message>
        <source>Name on the form&apos;s list; left blank, the form prints “%1” alone</source>
        <translation>清单上印出的名称；留空则只印“%1”</translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentDesk</name>
    <message>
        <source>Stopped. No file was added.</source>
        <translation>已停止，没有添加任何文件。</translation>
    </message>
    <message>
        <source>“%1” is already in “%2”.</source>
        <translation>“%1”已经在“%2”中了。</translation>
    </message>
    <message>
        <source>Add attachments</source>
        <translation>添加材料</translation>
    </message>
    <message>
        <source>Not added:
%1</source>
        <translation>以下文件没有添加：
%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1</source>
        <translation>无法建立临时文件夹：%1</translation>
    </message>
    <message>
        <source>No program of this computer opens “%1”. Save a copy and open it yourself.</source>
        <translation>这台电脑上没有能打开“%1”的程序。请另存一份，再自行打开。</translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentDetails</name>
    <message>
        <source>Name on the list</source>
        <translation>清单上的名称</translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>所属期起</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>所属期止</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Remark (not printed)</source>
        <translation>备注（不打印）</translation>
    </message>
    <message>
        <source>for example 2025-03-18</source>
        <translation>例如 2025-03-18</translation>
    </message>
    <message>
        <source>for example 2025-03 or 2025-03-18</source>
        <translation>例如 2025-03 或 2025-03-18</translation>
    </message>
    <message>
        <source>for example 2025</source>
        <translation>例如 2025</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>About the document</source>
        <translation>资料信息</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This is not understood: %1.</source>
        <translation>无法识别，请这样填写：%1。</translation>
    </message>
    <message>
        <source>Describe an attachment</source>
        <translation>填写资料信息</translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentList</name>
    <message>
        <source>Look at it (Enter)</source>
        <translation>查看（Enter）</translation>
    </message>
    <message>
        <source>Name it (F2)</source>
        <translation>改名（F2）</translation>
    </message>
    <message>
        <source>Year, date and period (F4)</source>
        <translation>资料信息：年度、日期、所属期（F4）</translation>
    </message>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down (Alt+↓)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Take away (Delete)</source>
        <translation>移除（Delete）</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Name on the list</source>
        <translation>清单上的名称</translation>
    </message>
    <message>
        <source>Year, date and period…</source>
        <translation>资料信息（年度、日期、所属期）…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentReader</name>
    <message>
        <source>“%1” is a folder. Open it and add the files in it.</source>
        <translation>“%1”是文件夹，请打开后添加其中的文件。</translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentsModel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n页</numerusform>
        </translation>
    </message>
    <message>
        <source>year %1</source>
        <translation>%1年度</translation>
    </message>
    <message>
        <source>dated %1</source>
        <translation>日期%1</translation>
    </message>
    <message>
        <source>covers %1 to %2</source>
        <translation>所属期%1至%2</translation>
    </message>
    <message>
        <source>The project does not have this file. Take it away and add it again.</source>
        <translation>项目中没有这个文件，请移除后重新添加。</translation>
    </message>
    <message>
        <source>Of which year? Please fill it in (F4).</source>
        <translation>请注明年度（F4）</translation>
    </message>
    <message>
        <source>This document cannot be previewed. %1</source>
        <translation>无法预览此文件。%1</translation>
    </message>
    <message>
        <source>Name an attachment</source>
        <translation>附件改名</translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentsSummary</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Share of what mail takes</source>
        <translation>占邮箱上限的比例</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>还缺的材料</translation>
    </message>
    <message>
        <source>Size for mail</source>
        <translation>邮箱大小上限</translation>
    </message>
    <message>
        <source>Files that have been read</source>
        <translation>读取进度</translation>
    </message>
    <message>
        <source>Stop reading files</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>No attachments yet</source>
        <translation>还没有附件</translation>
    </message>
    <message>
        <source>Attachments: %1, %2, %3</source>
        <translation>附件共%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n页</numerusform>
        </translation>
    </message>
    <message>
        <source>All required documents are there.</source>
        <translation>必备材料已齐。</translation>
    </message>
    <message numerus="yes">
        <source>Still missing, %n required: %1</source>
        <translation>
            <numerusform>还缺%n项必备材料：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail usually takes %1; this is %2 more. Scan again in black and white or at 200 dpi, or send it in several mails. The largest file: %3 (%4)</source>
        <translation>超出邮箱通常的上限（%1）%2。可改用黑白或200 dpi重新扫描，或分几封邮件发送。最大的文件：%3（%4）</translation>
    </message>
    <message>
        <source>Mail usually takes %1.</source>
        <translation>邮箱通常的上限为%1。</translation>
    </message>
    <message>
        <source>Reading %1 of %2: %3</source>
        <translation>正在读取第%1个（共%2个）：%3</translation>
    </message>
</context>
<context>
    <name>shenbao::AttachmentsView</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>At least one document is asked for</source>
        <translation>至少提供一份</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
</context>
<context>
    <name>shenbao::BalanceNote</name>
    <message>
        <source>“%1” (%2)</source>
        <translation>“%1”（%2）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>To be compared with %1, which is still blank.</source>
        <translation>将与%1核对，该项尚未填写。</translation>
    </message>
    <message>
        <source>Agrees with %1: %2.</source>
        <translation>与%1一致：%2。</translation>
    </message>
    <message>
        <source>Fits %1: %2.</source>
        <translation>与%1（%2）的关系符合要求。</translation>
    </message>
    <message>
        <source> “%1” of %2 is counted in.</source>
        <translation>其中计入“%1”%2。</translation>
    </message>
    <message>
        <source>The total of %1 is %3 less than %2, which says %4.</source>
        <translation>合计%1，比%2的%4少%3。</translation>
    </message>
    <message>
        <source>The total of %1 is %3 more than %2, which says %4.</source>
        <translation>合计%1，比%2的%4多%3。</translation>
    </message>
    <message>
        <source> Change this table or the other number.</source>
        <translation>请修改本表，或点击前往修改该项。</translation>
    </message>
</context>
<context>
    <name>shenbao::CellWords</name>
    <message>
        <source>Choose one of: %1.</source>
        <translation>可选：%1。</translation>
    </message>
    <message>
        <source>Write a number in 万元, e.g. 1234.5; or with its unit: 12345000元, 0.12亿元.</source>
        <translation>请填数字，单位为万元，如1234.5；也可带单位，如12345000元、0.12亿元。</translation>
    </message>
    <message>
        <source>Write a whole number, e.g. 20.</source>
        <translation>应为整数，如20。</translation>
    </message>
    <message>
        <source>Write a number, e.g. 12.5.</source>
        <translation>请填数字，如12.5。</translation>
    </message>
    <message>
        <source>Write a number, e.g. 56.3 for 56.3%.</source>
        <translation>请填数字，如56.3（即56.3%）。</translation>
    </message>
    <message>
        <source>Write it as 2025年10月20日 or 2025-10-20.</source>
        <translation>请写成2025年10月20日或2025-10-20。</translation>
    </message>
    <message>
        <source>Write one month, as 2026年8月 or 2026-08.</source>
        <translation>请填一个月份，写成2026年8月或2026-08。</translation>
    </message>
    <message>
        <source>Write it as 2026年6月-2026年12月.</source>
        <translation>请写成2026年6月-2026年12月。</translation>
    </message>
    <message>
        <source>Write a month or a period, as 2026年8月 or 2026年6月-2026年12月.</source>
        <translation>请填月份或时间段，写成2026年8月或2026年6月-2026年12月。</translation>
    </message>
    <message>
        <source>Write 是 or 否, or tick the box.</source>
        <translation>请填“是”或“否”，或直接勾选。</translation>
    </message>
</context>
<context>
    <name>shenbao::ChoiceEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>please state</source>
        <translation>请注明</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>修改“%1”</translation>
    </message>
</context>
<context>
    <name>shenbao::CommentDelegate</name>
    <message>
        <source>The passage is gone. It read:</source>
        <translation>原文已删改，原为：</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>shenbao::CommentDesk</name>
    <message>
        <source>Comment on “%1”</source>
        <translation>批注“%1”</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>回复%1</translation>
    </message>
    <message>
        <source>Reply to a comment</source>
        <translation>回复批注</translation>
    </message>
    <message>
        <source>Change the comment of %1</source>
        <translation>修改%1的批注</translation>
    </message>
    <message>
        <source>Change a comment</source>
        <translation>修改批注</translation>
    </message>
    <message>
        <source>Resolve a comment</source>
        <translation>解决批注</translation>
    </message>
    <message>
        <source>Reopen a comment</source>
        <translation>重新打开批注</translation>
    </message>
    <message>
        <source>Delete a comment</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Delete a reply</source>
        <translation>删除回复</translation>
    </message>
</context>
<context>
    <name>shenbao::CommentFlag</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n条未解决的批注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::CommentMarks</name>
    <message>
        <source>Show the comment on “%1”</source>
        <translation>查看“%1”的批注</translation>
    </message>
    <message>
        <source>New comment…</source>
        <translation>新建批注…</translation>
    </message>
</context>
<context>
    <name>shenbao::CommentPopup</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What should be checked or changed here?</source>
        <translation>这里要核对或修改什么？</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>署名：%1</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>更改署名</translation>
    </message>
    <message>
        <source>Your name (asked once):</source>
        <translation>您的姓名（只问这一次）：</translation>
    </message>
    <message>
        <source>Your name:</source>
        <translation>您的姓名：</translation>
    </message>
    <message>
        <source>Press Esc again to throw away what you typed.</source>
        <translation>再按一次 Esc 将丢弃已输入的内容。</translation>
    </message>
    <message>
        <source>Ctrl+Enter: done · Esc: cancel</source>
        <translation>Ctrl+Enter 完成 · Esc 取消</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>shenbao::CommentsModel</name>
    <message>
        <source>Elsewhere</source>
        <translation>其他部分</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>已解决 %1</translation>
    </message>
    <message>
        <source>Resolved: %1, unfolded</source>
        <translation>已解决 %1，已展开</translation>
    </message>
    <message>
        <source>Resolved: %1, folded</source>
        <translation>已解决 %1，已折叠</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Resolved. %1</source>
        <translation>已解决。%1</translation>
    </message>
</context>
<context>
    <name>shenbao::CommentsPanel</name>
    <message>
        <source>New comment</source>
        <translation>新建批注</translation>
    </message>
    <message>
        <source>Comment on the selected passage or on the answer in which the cursor is (Ctrl+Alt+M)</source>
        <translation>批注选中的文字，或光标所在的一栏（Ctrl+Alt+M）</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>No comments</source>
        <translation>还没有批注</translation>
    </message>
    <message>
        <source>Select a passage and press Ctrl+Alt+M. Comments are for you and your colleagues: they are never printed or exported.</source>
        <translation>选中一段文字，按 Ctrl+Alt+M 即可批注。批注只供您和同事查看，不会打印，也不会导出。</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>转到此处</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>回复…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit the last reply…</source>
        <translation>编辑最后一条回复…</translation>
    </message>
    <message>
        <source>Delete the last reply</source>
        <translation>删除最后一条回复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
</context>
<context>
    <name>shenbao::CompanyProfileDialog</name>
    <message>
        <source>Company profile</source>
        <translation>单位档案</translation>
    </message>
    <message>
        <source>Every new application begins with these. They stay on this computer; applications that you have begun do not change.</source>
        <translation>每份新申报都会自动填入这些内容。档案只保存在本机，已经开始的申报不受影响。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kept as you type</source>
        <translation>边填边存，无需保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>shenbao::ComparisonView</name>
    <message>
        <source>What changed</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较……</translation>
    </message>
    <message>
        <source>%1: %2; %3 characters added, %4 taken out</source>
        <translation>%1：%2，新增%3字，删去%4字</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n项不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::CounterLabel</name>
    <message>
        <source>Sign of the length</source>
        <translation>篇幅标记</translation>
    </message>
    <message>
        <source>%1/%2 words</source>
        <translation>%1/%2 字</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 字</translation>
    </message>
    <message>
        <source>Words: %1
Characters without spaces: %2
Characters with spaces: %3
Chinese characters: %4</source>
        <translation>字数：%1
字符数（不计空格）：%2
字符数（计空格）：%3
汉字数：%4</translation>
    </message>
    <message>
        <source>%1 too many</source>
        <translation>超出 %1 字</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>shenbao::DatePopup</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>%1-%2</source>
        <translation>%1年%2月</translation>
    </message>
</context>
<context>
    <name>shenbao::EntryEditor</name>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Drop PDF files or pictures here</source>
        <translation>可将PDF或图片拖到这里</translation>
    </message>
    <message>
        <source>Add files to “%1”</source>
        <translation>为“%1”添加文件</translation>
    </message>
    <message>
        <source>Take attachments away</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>PDF and pictures (*.pdf *.png *.jpg *.jpeg *.PDF *.PNG *.JPG *.JPEG)</source>
        <translation>PDF和图片 (*.pdf *.png *.jpg *.jpeg *.PDF *.PNG *.JPG *.JPEG)</translation>
    </message>
    <message>
        <source>The clipboard holds no files. Copy them in the file manager first.</source>
        <translation>剪贴板里没有文件。请先在文件管理器中复制文件。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Order attachments</source>
        <translation>调整材料顺序</translation>
    </message>
    <message>
        <source>Copy attachments</source>
        <translation>复制附件</translation>
    </message>
    <message>
        <source>Move attachments</source>
        <translation>移动附件</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>Only files of this computer can be added; nothing is fetched from the network. Save it first, then add the file.</source>
        <translation>只能添加这台电脑里的文件，程序不会从网络下载。请先保存到电脑，再添加。</translation>
    </message>
    <message>
        <source>Several documents have the same name on the form&apos;s list. Name them with F2.</source>
        <translation>有几份资料在清单上印出的名称相同，可按F2改名以便区分。</translation>
    </message>
</context>
<context>
    <name>shenbao::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export is running</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>What was exported</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word 文档（DOCX）</translation>
    </message>
    <message>
        <source>The form, for the authority or for others to go on with</source>
        <translation>申报书，供报送，或交给他人继续修改</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The form as it is printed</source>
        <translation>与打印效果一致的申报书</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel 工作簿（XLSX）</translation>
    </message>
    <message>
        <source>Budget and indicators with their formulas</source>
        <translation>带公式的预算表和指标表</translation>
    </message>
    <message>
        <source>Bound volume</source>
        <translation>装订本</translation>
    </message>
    <message>
        <source>A second PDF with all attachments behind the form</source>
        <translation>另出一份 PDF，申报书后附全部附件</translation>
    </message>
    <message>
        <source>Proof copy with seal marks</source>
        <translation>盖章示意</translation>
    </message>
    <message>
        <source>A second PDF that shows where to seal, sign and date</source>
        <translation>另出一份 PDF，标明盖章、签字和填日期的位置</translation>
    </message>
    <message>
        <source>PDF for archives (PDF/A)</source>
        <translation>存档用 PDF（PDF/A）</translation>
    </message>
    <message>
        <source>The PDF of the form as PDF/A-2b</source>
        <translation>申报书的 PDF 采用 PDF/A-2b 格式</translation>
    </message>
    <message>
        <source>For printing on both sides</source>
        <translation>双面打印版</translation>
    </message>
    <message>
        <source>Parts that need a sheet of their own begin on its front</source>
        <translation>需要单独成张的部分从正面开始</translation>
    </message>
    <message>
        <source>Version code at the foot</source>
        <translation>页脚印版本码</translation>
    </message>
    <message>
        <source>Shows later whether a sheet belongs to this version</source>
        <translation>日后可凭它核对纸张是否属于这一版</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Folder for the exported files</source>
        <translation>导出到哪个文件夹</translation>
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation>请至少选择一种文件。</translation>
    </message>
    <message>
        <source>File name: %1 (%2)</source>
        <translation>文件名：%1（%2）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Checking, laying out and writing… You may cancel at any time.</source>
        <translation>正在检查、排版和生成文件……可随时取消。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing in the folder was changed.</source>
        <translation>已取消，文件夹中的内容没有变动。</translation>
    </message>
    <message>
        <source>The files are being put into the folder already; one moment.</source>
        <translation>文件正在放入文件夹，马上就好。</translation>
    </message>
</context>
<context>
    <name>shenbao::ExportJob</name>
    <message>
        <source>The project file was replaced by another one while it was open here. Close it, open it again and export then.</source>
        <translation>项目文件在打开期间被另一个文件替换了。请关闭后重新打开，再导出。</translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1</source>
        <translation>无法建立临时文件夹：%1</translation>
    </message>
    <message>
        <source>An exported file cannot be read back: %1</source>
        <translation>无法读回导出的文件：%1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created. Please choose another one.</source>
        <translation>无法创建文件夹%1，请另选一个。</translation>
    </message>
</context>
<context>
    <name>shenbao::ExportNotice</name>
    <message>
        <source>Show the findings</source>
        <translation>查看检查结果</translation>
    </message>
    <message>
        <source>%1 errors remain. You can export all the same; the files will carry the watermark “草稿”.</source>
        <translation>还有 %1 个错误。仍可导出，但导出的文件会带“草稿”水印。</translation>
    </message>
    <message>
        <source>There are no errors, but %1 warnings that nobody has acknowledged.</source>
        <translation>没有错误，还有 %1 个警告未确认。</translation>
    </message>
    <message>
        <source>There are no errors: the files are ready to be handed in.</source>
        <translation>没有错误，导出的文件可以用于提交。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2 of this kind)</source>
        <translation>%1（同类共%2项）</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>显示全部 %1 项</translation>
    </message>
    <message>
        <source>%1 errors remain. You can print all the same; the pages will carry the watermark “草稿” and cannot be sealed.</source>
        <translation>还有%1个错误没有改正。可以照常打印，但页面会印上“草稿”，不能用来盖章。</translation>
    </message>
    <message>
        <source>There are no errors: the pages are ready to be sealed.</source>
        <translation>没有错误，可以打印盖章。</translation>
    </message>
    <message>
        <source>The answers have no errors, but something is wrong on the pages:</source>
        <translation>填写内容没有错误，但页面有问题：</translation>
    </message>
</context>
<context>
    <name>shenbao::ExportResults</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>在文件夹中显示%1</translation>
    </message>
    <message>
        <source>%1 files were exported; the form has %2 pages.</source>
        <translation>已导出 %1 个文件，申报书共 %2 页。</translation>
    </message>
    <message>
        <source>%1 errors remain: the files carry the watermark “草稿”.</source>
        <translation>还有 %1 个错误，文件带有“草稿”水印。</translation>
    </message>
    <message>
        <source>The font %1 is not installed; %2 was used instead.</source>
        <translation>未安装字体%1，已用%2代替。</translation>
    </message>
    <message>
        <source>No installed font has these characters, they are missing in the files: %1</source>
        <translation>已安装的字体都没有下列字符，文件中缺失：%1</translation>
    </message>
</context>
<context>
    <name>shenbao::FieldComments</name>
    <message>
        <source>Comment on “%1”…</source>
        <translation>批注“%1”…</translation>
    </message>
</context>
<context>
    <name>shenbao::FieldEditor</name>
    <message>
        <source>Change “%1”</source>
        <translation>修改“%1”</translation>
    </message>
</context>
<context>
    <name>shenbao::FigurePicker</name>
    <message>
        <source>Insert a linked figure</source>
        <translation>插入联动数值</translation>
    </message>
    <message>
        <source>Search for a figure of the form</source>
        <translation>搜索表中的数值</translation>
    </message>
    <message>
        <source>Figures of the form</source>
        <translation>表中的数值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>（无数据）</translation>
    </message>
    <message>
        <source>No figure of this name</source>
        <translation>没有这样的数值</translation>
    </message>
    <message>
        <source>Write as %1</source>
        <translation>写成 %1</translation>
    </message>
</context>
<context>
    <name>shenbao::FindingDelegate</name>
    <message>
        <source>Acknowledged: %1</source>
        <translation>已确认：%1</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>修正：%1</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>shenbao::FindingsModel</name>
    <message>
        <source>In this part</source>
        <translation>本部分</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他部分</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>shenbao::FindingsPanel</name>
    <message>
        <source>Errors %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation>警告 %1</translation>
    </message>
    <message>
        <source>Hints %1</source>
        <translation>提示 %1</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>已确认 %1</translation>
    </message>
    <message>
        <source>Show only these; click again to show all that is open</source>
        <translation>只看这一类；再点一次，显示全部未处理的</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有这一类</translation>
    </message>
    <message>
        <source>What you acknowledged is under “Acknowledged”.</source>
        <translation>您确认过的列在“已确认”里。</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>转到此处</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>修正：%1</translation>
    </message>
    <message>
        <source>Withdraw the acknowledgement</source>
        <translation>撤回确认</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>复制这条说明</translation>
    </message>
</context>
<context>
    <name>shenbao::FoldedText</name>
    <message>
        <source>%1 in words (optional)</source>
        <translation>用文字说明%1（选填）</translation>
    </message>
</context>
<context>
    <name>shenbao::FormCard</name>
    <message>
        <source>The deadline is in the notice</source>
        <translation>截止日期以通知为准</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>谁可以申报</translation>
    </message>
    <message>
        <source>What will be needed</source>
        <translation>需要准备什么</translation>
    </message>
    <message>
        <source>What will be needed for %1</source>
        <translation>申报《%1》需要准备什么</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>新建申报</translation>
    </message>
    <message>
        <source>New application: %1</source>
        <translation>新建申报：%1</translation>
    </message>
    <message>
        <source>To fill in</source>
        <translation>需要填写</translation>
    </message>
    <message>
        <source>Documents to attach</source>
        <translation>需要附上的材料</translation>
    </message>
    <message>
        <source>Also for whom</source>
        <translation>其他申报条件</translation>
    </message>
    <message>
        <source>From the notice</source>
        <translation>通知要求</translation>
    </message>
    <message>
        <source>Handing in</source>
        <translation>如何报送</translation>
    </message>
    <message>
        <source>%1 texts, %2 tables, %3 short answers</source>
        <translation>%1 段文字、%2 张表格、%3 项简短内容</translation>
    </message>
</context>
<context>
    <name>shenbao::FormatBar</name>
    <message>
        <source>Formatting</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>项目符号</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Linked figure</source>
        <translation>联动数值</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Body text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading %1</source>
        <translation>%1 级标题</translation>
    </message>
    <message numerus="yes">
        <source>Table with %n columns</source>
        <translation>
            <numerusform>%n 列的表格</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>在上方插入行</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Insert column to the left</source>
        <translation>在左侧插入列</translation>
    </message>
    <message>
        <source>Insert column to the right</source>
        <translation>在右侧插入列</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Delete column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>上标</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>下标</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Side by side with the printed page</source>
        <translation>与打印页并排查看</translation>
    </message>
</context>
<context>
    <name>shenbao::GanttView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Milestone %1: %2</source>
        <translation>里程碑 %1：%2</translation>
    </message>
    <message>
        <source>No months yet</source>
        <translation>尚无月份</translation>
    </message>
</context>
<context>
    <name>shenbao::GridPaste</name>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message numerus="yes">
        <source>Pasted, but %n cell(s) had no place in this table and were left out.</source>
        <translation>
            <numerusform>已粘贴，但有%n格超出本表，未粘贴。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::GuidancePanel</name>
    <message>
        <source>Guidance</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>Who may apply</source>
        <translation>谁可以申报</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>At most %1 words</source>
        <translation>不超过%1字</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>不少于%1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>不超过%1</translation>
    </message>
    <message>
        <source>“/” where it does not apply, with the reason</source>
        <translation>不适用时填“/”并说明理由</translation>
    </message>
    <message>
        <source>What to fill in</source>
        <translation>怎样填</translation>
    </message>
    <message>
        <source>What the form asks for</source>
        <translation>表格要求</translation>
    </message>
    <message>
        <source>What reviewers look for</source>
        <translation>评审关注</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>shenbao::HelpWindow</name>
    <message>
        <source>Help – Shenbao</source>
        <translation>帮助 – 申报助手</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>帮助正文</translation>
    </message>
</context>
<context>
    <name>shenbao::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取历史记录……</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比版本</translation>
    </message>
    <message>
        <source>Name this version…</source>
        <translation>为此版本命名…</translation>
    </message>
    <message>
        <source>Remove the name</source>
        <translation>去掉名称</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>恢复到此版本</translation>
    </message>
    <message>
        <source>All answers become what they were then. This can be undone, and nothing is taken out of the history.</source>
        <translation>全部内容恢复成当时的样子。可以撤销，历史版本也一个不少。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: everything is as it was before.</source>
        <translation>已撤销，内容和恢复之前一样。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>the version before it</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>There is no other version yet. Everything you write is kept here by itself: come back when you want to know what changed, or need something that you took out.</source>
        <translation>还没有其他版本。您写的内容会自动留存在这里，想看改了什么、或要找回删掉的内容时，随时来查。</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从%1到%2</translation>
    </message>
    <message>
        <source>Opened for reading only: versions can be looked at, not restored or named.</source>
        <translation>文件以只读方式打开：可以查看和对比，不能恢复或命名。</translation>
    </message>
    <message>
        <source>Rename this version…</source>
        <translation>修改版本名称…</translation>
    </message>
    <message>
        <source>The name is gone; the version itself stays in the history.</source>
        <translation>已去掉名称，版本仍保留在历史中。</translation>
    </message>
    <message>
        <source>Nothing to restore: it is already so.</source>
        <translation>无需恢复：内容已经与此版本相同。</translation>
    </message>
    <message>
        <source>restore %1</source>
        <translation>恢复%1</translation>
    </message>
    <message>
        <source>“%1” is as it was in %2.</source>
        <translation>“%1”已恢复为%2的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are as they were in %1.</source>
        <translation>
            <numerusform>已将%n项恢复为%1的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>These files are no longer in the project and must be attached again: %1</source>
        <translation>以下文件已不在项目中，需要重新添加：%1</translation>
    </message>
</context>
<context>
    <name>shenbao::HitDelegate</name>
    <message>
        <source>%1 (not replaced)</source>
        <translation>%1（不替换）</translation>
    </message>
</context>
<context>
    <name>shenbao::LineFieldEditor</name>
    <message>
        <source>a day, a month or a period</source>
        <translation>日期、年月或起止年月</translation>
    </message>
    <message>
        <source>several with 、 between</source>
        <translation>多个请用“、”隔开</translation>
    </message>
    <message>
        <source>18 characters</source>
        <translation>18位代码</translation>
    </message>
    <message>
        <source>= %1 = %2 yuan</source>
        <translation>即%1，%2元</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>即%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>还差%n位</numerusform>
        </translation>
    </message>
    <message>
        <source>The check digit is right.</source>
        <translation>校验位正确</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>共%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Suggestions: %1</source>
        <translation>备选项：%1</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>显示备选项</translation>
    </message>
    <message>
        <source>Not applicable: %1</source>
        <translation>不适用：%1</translation>
    </message>
    <message>
        <source>e.g. 2026-3-8</source>
        <translation>如2026年3月8日</translation>
    </message>
    <message>
        <source>e.g. 2026-3</source>
        <translation>如2026年3月</translation>
    </message>
    <message>
        <source>e.g. 2026-3 to 2027-2</source>
        <translation>如2026年3月至2027年2月</translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>从日历中选择（Alt+↓）</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Reason why not applicable: %1</source>
        <translation>%1不适用的原因</translation>
    </message>
    <message>
        <source>Reason, e.g. founded later</source>
        <translation>原因，如当年尚未成立</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not counted: their amounts cannot be read.</source>
        <translation>
            <numerusform>%n行未计入：金额无法识别。</numerusform>
        </translation>
    </message>
    <message>
        <source>Computed; nothing to fill in.</source>
        <translation>自动计算，不用填</translation>
    </message>
    <message>
        <source>By hand; computed: %1.</source>
        <translation>手填；自动计算为%1</translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation>改为手填</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>恢复自动计算</translation>
    </message>
    <message>
        <source>The form computes this number. Enter another one only for a reason.</source>
        <translation>此数自动计算。确有需要时再手填。</translation>
    </message>
    <message>
        <source>Gives up the number entered by hand</source>
        <translation>放弃手填的数，恢复自动计算</translation>
    </message>
    <message>
        <source>Prints “/”; give the reason below it (Alt+N)</source>
        <translation>打印为“/”，请在下面写明原因（Alt+N）</translation>
    </message>
</context>
<context>
    <name>shenbao::MainWindow</name>
    <message>
        <source>Shenbao</source>
        <translation>申报助手</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一部分</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>上一部分</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Opened for reading only. %1</source>
        <translation>以只读方式打开。%1</translation>
    </message>
    <message>
        <source>There is no sample of this form in this installation.</source>
        <translation>本机没有安装这份表的样例。</translation>
    </message>
    <message>
        <source>Not saved yet: %1
Nothing is lost while this window is open; saving is tried again every few seconds.</source>
        <translation>尚未保存：%1
窗口开着，内容就不会丢；程序每隔几秒会再试一次。</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>撤销：%1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Y)</source>
        <translation>重做：%1 (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>重做 (Ctrl+Y)</translation>
    </message>
    <message>
        <source>%1 – Shenbao</source>
        <translation>%1 – 申报助手</translation>
    </message>
    <message>
        <source>No problem is left.</source>
        <translation>没有待处理的问题了。</translation>
    </message>
    <message>
        <source>Open an application</source>
        <translation>打开申报项目</translation>
    </message>
    <message>
        <source>Applications (*%1)</source>
        <translation>申报项目 (*%1)</translation>
    </message>
    <message>
        <source>Where to keep the new application</source>
        <translation>新申报项目保存到哪里</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>样例%1</translation>
    </message>
    <message>
        <source>Not saved yet: %1
Free some space or make the folder writable, then close again.</source>
        <translation>尚未保存：%1
请腾出磁盘空间，或让文件夹可写，然后再关闭。</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>What is left concerns the whole application; it is listed at the right.</source>
        <translation>其余问题涉及整份申报书，已列在右侧。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>About Shenbao</source>
        <translation>关于申报助手</translation>
    </message>
    <message>
        <source>Shenbao %1</source>
        <translation>申报助手 %1</translation>
    </message>
    <message>
        <source>For writing, checking and exporting official applications. Works offline; nothing leaves this computer.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>撰写、检查和导出申报书。全程离线，内容不会离开这台电脑。
自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史版本…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Somebody else has this application open, so here it can only be read. It is shown as it was saved last; to change it, close it there and open it here again.</source>
        <translation>这份申报已在另一个窗口或另一台电脑上打开，这里只能查看（内容为最近一次保存的）。要修改，请先在那边关闭，再在这里重新打开。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Company profile…</source>
        <translation>单位档案…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Everything is saved at once by itself.</source>
        <translation>已保存。程序会随时自动保存。</translation>
    </message>
</context>
<context>
    <name>shenbao::MonthGrid</name>
    <message>
        <source>Year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>%1: year</source>
        <translation>%1：年份</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>下一年</translation>
    </message>
</context>
<context>
    <name>shenbao::NarrativeEdit</name>
    <message>
        <source>A table cell cannot hold a picture. Please put it above or below the table.</source>
        <translation>表格单元格内不能放图片，请放在表格上方或下方。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>This is too much to paste: more than 10 million characters. Nothing was changed. Please paste the text in parts.</source>
        <translation>粘贴的内容超过 1000 万个字符，未作任何改动。请分几次粘贴。</translation>
    </message>
    <message>
        <source>“%1” is not a picture. Files belong to the attachments.</source>
        <translation>“%1”不是图片。其他文件请放到附件中。</translation>
    </message>
    <message>
        <source>“%1” is larger than 50 MB. Please make the picture smaller first.</source>
        <translation>“%1”超过 50 MB，请先缩小图片。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>This is too much for one text: more than %L1 characters. Nothing was changed. Please paste only the part that belongs here.</source>
        <translation>粘贴的文字太多，超过 %L1 字符，没有改动任何内容。请只粘贴属于此处的部分。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not pasted, because only their addresses were on the clipboard. Please copy each picture by itself, or drag its file here.</source>
        <translation>
            <numerusform>有 %n 张图片没有粘贴，因为剪贴板上只有图片地址。请单独复制每张图片再粘贴，或把图片文件拖到这里。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Tab leaves the text.</source>
        <translation>按 Ctrl+Tab 离开正文。</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>点此填写</translation>
    </message>
</context>
<context>
    <name>shenbao::NarrativeEditor</name>
    <message>
        <source>Typing in “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>Follows “%1” by itself</source>
        <translation>随“%1”自动更新</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>粘贴为纯文本</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Go to “%1”</source>
        <translation>转到“%1”</translation>
    </message>
    <message>
        <source>Write as</source>
        <translation>写成</translation>
    </message>
    <message>
        <source>Turn into plain text</source>
        <translation>转为普通文字</translation>
    </message>
</context>
<context>
    <name>shenbao::NarrativeObjects</name>
    <message>
        <source>(no value)</source>
        <translation>（无数据）</translation>
    </message>
    <message>
        <source>This picture is not in the project</source>
        <translation>项目中没有这张图片</translation>
    </message>
</context>
<context>
    <name>shenbao::OptionsEdit</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose from the list (Alt+Down)</source>
        <translation>从列表中选择（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>shenbao::OutlineView</name>
    <message>
        <source>Outline of the application</source>
        <translation>申报书目录</translation>
    </message>
</context>
<context>
    <name>shenbao::PageCanvas</name>
    <message>
        <source>Pages of the document</source>
        <translation>文件页面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>Page %1…</source>
        <translation>第%1页…</translation>
    </message>
    <message>
        <source>This page cannot be shown. %1</source>
        <translation>无法显示此页。%1</translation>
    </message>
</context>
<context>
    <name>shenbao::PageView</name>
    <message>
        <source>Page preview</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
</context>
<context>
    <name>shenbao::PageViewer</name>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>上一页（PageUp）</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页（PageDown）</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>缩小（Ctrl+-）</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This document cannot be previewed</source>
        <translation>无法预览此文件</translation>
    </message>
    <message>
        <source>%1
It is kept in the project as it is; it can be opened with another program.</source>
        <translation>%1
文件已原样保存在项目中，可用其他程序打开查看。</translation>
    </message>
</context>
<context>
    <name>shenbao::PasteBar</name>
    <message>
        <source>Reading what was pasted…</source>
        <translation>正在整理粘贴的内容…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel pasting</source>
        <translation>取消粘贴</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>shenbao::PeriodPopup</name>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>确定</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>共%n个月</numerusform>
        </translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>结束月份早于开始月份。</translation>
    </message>
</context>
<context>
    <name>shenbao::PictureIntake</name>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>%1 is a PDF. A text takes pictures (PNG, JPEG); put documents into the attachments.</source>
        <translation>“%1”是PDF。正文只能放图片（PNG、JPEG），文件请放到证明材料里。</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>插入图片</translation>
    </message>
</context>
<context>
    <name>shenbao::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Enter a page number and press Enter</source>
        <translation>输入页码后按回车键</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+−)</source>
        <translation>缩小（Ctrl+－）</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>显示比例</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++)</source>
        <translation>放大（Ctrl+＋）</translation>
    </message>
    <message>
        <source>Show where seals and signatures go (on the screen only, never printed)</source>
        <translation>显示盖章、签字的位置（只在屏幕上显示，不会打印）</translation>
    </message>
    <message>
        <source>Print this page…</source>
        <translation>打印本页…</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>适合整页</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>shenbao::PrintDialog</name>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1×%2毫米</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>As it will be printed</source>
        <translation>打印效果</translation>
    </message>
    <message>
        <source>The pages are being laid out…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>%1 pages of %2 into a PDF file</source>
        <translation>共%1页（%2），存为PDF文件</translation>
    </message>
    <message>
        <source>%1 copies, %2 sheets of %3 in all, in actual size (100 %)</source>
        <translation>打印%1份，共用%2张%3纸，按实际大小（100%）</translation>
    </message>
    <message>
        <source>%1 pages on %2 sheets of %3, in actual size (100 %)</source>
        <translation>共%1页，用%2张%3纸，按实际大小（100%）</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>打印已停止。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>shenbao::PrintFoot</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Printing is running</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>打印结果</translation>
    </message>
    <message>
        <source>Printing… You may cancel at any time.</source>
        <translation>正在打印…可随时取消。</translation>
    </message>
    <message>
        <source>%1 pages were printed to “%2”.</source>
        <translation>已将%1页打印到“%2”。</translation>
    </message>
    <message>
        <source>%1 sheets were handed to the printer “%2”.</source>
        <translation>已交给打印机“%2”，共%1张纸。</translation>
    </message>
    <message>
        <source>%1 sheets were handed to the printer “%2” (job %3).</source>
        <translation>已交给打印机“%2”，共%1张纸（任务%3）。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shenbao::PrintSource</name>
    <message>
        <source>The project file was replaced by another one while it was open here. Close it, open it again and print then.</source>
        <translation>项目文件在打开期间被另一个文件替换了。请关闭后重新打开，再打印。</translation>
    </message>
</context>
<context>
    <name>shenbao::PrintWhatBox</name>
    <message>
        <source> and more</source>
        <translation>等</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Some pages</source>
        <translation>页码范围</translation>
    </message>
    <message>
        <source>Only the pages to be sealed</source>
        <translation>只打印盖章页</translation>
    </message>
    <message>
        <source>With a sheet of instructions for sealing</source>
        <translation>附一份盖章说明</translation>
    </message>
    <message>
        <source>As a proof: marked “校样”, with rings where seals go</source>
        <translation>打印校样（印“校样”字样，标出盖章位置）</translation>
    </message>
    <message>
        <source>Which page gets which seal, where and by whom; the paging seal; copies and order of the volume</source>
        <translation>写明哪一页盖什么章、盖在哪里、由谁盖，以及骑缝章、份数和装订顺序</translation>
    </message>
    <message>
        <source>For reading and checking inside the unit; a page with this mark cannot be handed in</source>
        <translation>供单位内部校对；印有“校样”的页面不能报送</translation>
    </message>
    <message>
        <source>for example 1-3,5,8-</source>
        <translation>例如：1-3,5,8-</translation>
    </message>
    <message>
        <source>Pages to print, for example 1-3,5,8-</source>
        <translation>要打印的页码，例如1-3,5,8-</translation>
    </message>
    <message>
        <source>Seals, signatures and dates</source>
        <translation>盖章、签字和日期</translation>
    </message>
    <message>
        <source>No page of this application is sealed or signed.</source>
        <translation>这份申报材料没有需要盖章或签字的页面。</translation>
    </message>
    <message>
        <source>Printed along, because they are on the same sheets: pages %1.</source>
        <translation>双面打印时，同一张纸的另一面也要打印：第%1页。</translation>
    </message>
    <message>
        <source>All %1 pages</source>
        <translation>全部打印（共%1页）</translation>
    </message>
    <message>
        <source>Only the %1 pages to be sealed</source>
        <translation>只打印盖章页（%1页）</translation>
    </message>
</context>
<context>
    <name>shenbao::PrinterBox</name>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Print to a PDF file</source>
        <translation>打印到PDF文件</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>On one side</source>
        <translation>单面打印</translation>
    </message>
    <message>
        <source>On both sides (turned at the long edge)</source>
        <translation>双面打印（长边翻转）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF文件</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>One copy after the other, each in the order of its pages</source>
        <translation>逐份打印：每份按页码顺序打完，再打下一份</translation>
    </message>
    <message>
        <source>One copy less</source>
        <translation>少一份</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>多一份</translation>
    </message>
    <message>
        <source>%1 copies are to be handed in</source>
        <translation>报送要求%1份</translation>
    </message>
    <message>
        <source>PDF file to print to</source>
        <translation>打印到哪个PDF文件</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>No printer was found. Connect one in the settings of the system, or print to a PDF file.</source>
        <translation>没有找到打印机。请在系统设置中添加打印机，或者打印到PDF文件。</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>该文件已存在，打印后将被替换。</translation>
    </message>
    <message>
        <source>This printer is stopped. See whether it is switched on and has paper.</source>
        <translation>这台打印机已停用。请检查是否已开机、有纸。</translation>
    </message>
    <message>
        <source>This printer cannot print on both sides by itself.</source>
        <translation>这台打印机不支持自动双面打印。</translation>
    </message>
</context>
<context>
    <name>shenbao::ProjectCopy</name>
    <message>
        <source>The project file cannot be read: %1</source>
        <translation>无法读取项目文件：%1</translation>
    </message>
    <message>
        <source>No temporary file can be made: %1</source>
        <translation>无法建立临时文件：%1</translation>
    </message>
    <message>
        <source>The project could not be saved: %1</source>
        <translation>项目没有保存成功：%1</translation>
    </message>
</context>
<context>
    <name>shenbao::ProjectView</name>
    <message>
        <source>Guidance</source>
        <translation>指引</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>新建批注</translation>
    </message>
    <message>
        <source>The application is open for reading only, so comments cannot be added.</source>
        <translation>申报书以只读方式打开，不能添加批注。</translation>
    </message>
    <message>
        <source>Click into the answer that the comment is about, or select a passage, then choose “New comment” again.</source>
        <translation>请先点一下要批注的栏目，或选中一段文字，再点“新建批注”。</translation>
    </message>
    <message>
        <source>Comments %1</source>
        <translation>批注 %1</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>shenbao::RecentCard</name>
    <message>
        <source>opened today %1</source>
        <translation>今天 %1 打开</translation>
    </message>
    <message>
        <source>opened yesterday %1</source>
        <translation>昨天 %1 打开</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>%1 打开</translation>
    </message>
    <message>
        <source>%1 % filled in</source>
        <translation>已填写 %1 %</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Remove from this list; the file stays</source>
        <translation>从列表中移除，文件不会删除</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>从列表中移除%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>File not found: %1</source>
        <translation>找不到文件：%1</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 个错误</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 still to fill in</source>
        <translation>还有%1项未填</translation>
    </message>
</context>
<context>
    <name>shenbao::RecordEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>从日历中选</translation>
    </message>
</context>
<context>
    <name>shenbao::RenderClient</name>
    <message>
        <source>It is protected by a password.</source>
        <translation>文件有密码保护。</translation>
    </message>
    <message>
        <source>It is too large to be shown.</source>
        <translation>页面或图片太大，无法显示。</translation>
    </message>
    <message>
        <source>It has no such page.</source>
        <translation>没有这一页。</translation>
    </message>
    <message>
        <source>It is damaged, or not a PDF, PNG or JPEG.</source>
        <translation>文件已损坏，或者不是PDF、PNG、JPEG。</translation>
    </message>
    <message>
        <source>The program shenbao-render is missing, which draws previews. Everything else works; please install Shenbao again.</source>
        <translation>缺少预览程序 shenbao-render，其他功能不受影响。请重新安装申报助手。</translation>
    </message>
    <message>
        <source>The program for previews gave an answer that makes no sense.</source>
        <translation>预览程序返回了无法识别的结果。</translation>
    </message>
    <message>
        <source>It takes too long to draw.</source>
        <translation>内容过于复杂，预览用时过长。</translation>
    </message>
    <message>
        <source>The program for previews ended while it was reading it. The document may be damaged.</source>
        <translation>预览程序在读取时意外退出，文件可能已损坏。</translation>
    </message>
</context>
<context>
    <name>shenbao::RowsModel</name>
    <message>
        <source>＋ New row</source>
        <translation>＋ 新增一行</translation>
    </message>
    <message>
        <source>Add a row to “%1”</source>
        <translation>“%1”新增一行</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>New row: %1</source>
        <translation>新增一行：%1</translation>
    </message>
</context>
<context>
    <name>shenbao::RowsTable</name>
    <message>
        <source>Add row</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>在上方插入行</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>清除内容</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>合计：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Insert rows</source>
        <translation>插入行</translation>
    </message>
    <message>
        <source>Move rows</source>
        <translation>移动行</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>恢复自动计算</translation>
    </message>
    <message numerus="yes">
        <source>Total: %1 (%n row(s) not counted)</source>
        <translation>
            <numerusform>合计：%1（%n行未计入）</numerusform>
        </translation>
    </message>
    <message>
        <source>The header line was not pasted; columns were put under their names.</source>
        <translation>表头行未粘贴，各列已按列名对应。</translation>
    </message>
    <message>
        <source>The row numbers were not pasted.</source>
        <translation>序号列未粘贴。</translation>
    </message>
    <message>
        <source>The line with the total was not pasted.</source>
        <translation>合计行未粘贴。</translation>
    </message>
    <message>
        <source>These columns are not in this table and were left out: %1.</source>
        <translation>本表没有这些列，未粘贴：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) at the right had no place in the table and were left out.</source>
        <translation>
            <numerusform>右侧有%n列超出表格，未粘贴。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted.</source>
        <translation>已粘贴。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>shenbao::SealListModel</name>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Customary</source>
        <translation>按惯例</translation>
    </message>
    <message>
        <source>Draft, not yet</source>
        <translation>草稿，暂不能盖</translation>
    </message>
    <message>
        <source>To be signed</source>
        <translation>待签字</translation>
    </message>
    <message>
        <source>To be sealed</source>
        <translation>待盖章</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第%1页</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>骑缝</translation>
    </message>
    <message>
        <source>Other material</source>
        <translation>其他材料</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, %5</source>
        <translation>%1，%2，%3，%4，%5</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Date to fill in or to check</source>
        <translation>填写或核对日期</translation>
    </message>
</context>
<context>
    <name>shenbao::SearchForm</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace (Ctrl+H)</source>
        <translation>替换 (Ctrl+H)</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一处 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处 (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找 (Esc)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>A and a differ</source>
        <translation>大写A与小写a不算相同</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>区分全半角</translation>
    </message>
    <message>
        <source>Full-width and half-width characters differ: １ and 1, （ and (</source>
        <translation>全角与半角不算相同：１与1，（与(</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Latin words and numbers only as a whole: AI, not OpenAI</source>
        <translation>英文单词和数字要整个相同：找AI时不含OpenAI</translation>
    </message>
    <message>
        <source>Replace in this part</source>
        <translation>替换本部分</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Find in the whole application</source>
        <translation>在整份申报书中查找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>替换后的文字</translation>
    </message>
    <message>
        <source>Texts are replaced; amounts, dates, codes, telephone numbers, e-mail addresses and choices are only found.</source>
        <translation>只替换文字；金额、日期、代码、电话、邮箱和选项只查找，不替换。</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Replace in the part that is being shown</source>
        <translation>只替换当前部分里的</translation>
    </message>
    <message>
        <source>Replace in the whole application; Undo takes it back in one step</source>
        <translation>替换整份申报书里的，可一次撤销</translation>
    </message>
</context>
<context>
    <name>shenbao::SearchModel</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1 · 第%2行</translation>
    </message>
    <message>
        <source>%1, row %2, %3</source>
        <translation>%1 · 第%2行 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>shenbao::SearchPanel</name>
    <message>
        <source>Places found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>This application is open for reading only; nothing can be replaced.</source>
        <translation>这份申报书以只读方式打开，只能查找，不能替换。</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>共%1处</translation>
    </message>
    <message>
        <source>The end was reached; this is the first place again.</source>
        <translation>已到末尾，从头继续。</translation>
    </message>
    <message>
        <source>The beginning was reached; this is the last place.</source>
        <translation>已到开头，从末尾继续。</translation>
    </message>
    <message>
        <source>Replace “%1” with “%2”</source>
        <translation>将“%1”替换为“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>已替换%n处，按Ctrl+Z可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was replaced.</source>
        <translation>没有替换任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) that are only found were left as they are.</source>
        <translation>
            <numerusform>另有%n处只查找、不替换，保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was left as it is: it would have more than %2 words.</source>
        <translation>“%1”未替换：替换后会超过%2字。</translation>
    </message>
    <message>
        <source>“%1” is only found, not replaced; this is the next place.</source>
        <translation>“%1”只查找、不替换，已跳到下一处。</translation>
    </message>
    <message>
        <source>That was the last place.</source>
        <translation>已全部替换完。</translation>
    </message>
</context>
<context>
    <name>shenbao::ShareChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No amounts yet</source>
        <translation>尚无金额</translation>
    </message>
</context>
<context>
    <name>shenbao::SharesPanel</name>
    <message>
        <source>The shares are drawn here once there are amounts.</source>
        <translation>填写金额后，这里会画出占比图。</translation>
    </message>
    <message>
        <source>%1: shares</source>
        <translation>%1构成</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>按%1</translation>
    </message>
</context>
<context>
    <name>shenbao::SmallPages</name>
    <message>
        <source>Pages that will be printed</source>
        <translation>将要打印的页面</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1页</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第%1页</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>盖章说明</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>%1 · front</source>
        <translation>%1 · 正面</translation>
    </message>
    <message>
        <source>%1 · back</source>
        <translation>%1 · 反面</translation>
    </message>
</context>
<context>
    <name>shenbao::StartPage</name>
    <message>
        <source>Shenbao</source>
        <translation>申报助手</translation>
    </message>
    <message>
        <source>Applications that are complete, consistent and well printed</source>
        <translation>填得全，对得上，印得好</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>新建申报</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>试用样例</translation>
    </message>
    <message>
        <source>Company profile</source>
        <translation>单位档案</translation>
    </message>
    <message>
        <source>Name, credit code, contact and the like, once for all new applications</source>
        <translation>单位名称、信用代码、联系人等，填一次，新申报都能用</translation>
    </message>
    <message>
        <source>Recent applications</source>
        <translation>最近的申报</translation>
    </message>
    <message>
        <source>Nothing here yet. Begin a new application below, or try a sample to look around; nothing can go wrong.</source>
        <translation>这里还没有内容。可以从下面新建一份申报，也可以先用样例随便看看，不会弄坏什么。</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>显示全部 %1 项</translation>
    </message>
    <message>
        <source>No form is installed.</source>
        <translation>没有安装申报表。</translation>
    </message>
    <message>
        <source>Some forms cannot be used:
%1</source>
        <translation>有的申报表无法使用：
%1</translation>
    </message>
    <message>
        <source>No samples are installed on this computer.</source>
        <translation>本机没有安装样例。</translation>
    </message>
</context>
<context>
    <name>shenbao::StatusLine</name>
    <message>
        <source>Show the problems</source>
        <translation>查看问题</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings</source>
        <translation>%1个错误，%2个警告</translation>
    </message>
    <message>
        <source>%1 words, %2 characters</source>
        <translation>%1字，%2字符</translation>
    </message>
    <message>
        <source>%1 still to fill in</source>
        <translation>还有%1项未填</translation>
    </message>
</context>
<context>
    <name>shenbao::ThresholdNote</name>
    <message>
        <source>to be filled in</source>
        <translation>待填写</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>%1: %2 is asked for</source>
        <translation>%1：要求%2</translation>
    </message>
</context>
<context>
    <name>shenbao::ThresholdSummary</name>
    <message>
        <source>to be filled in (%1)</source>
        <translation>待填写（要求%1）</translation>
    </message>
    <message>
        <source>No threshold applies yet.</source>
        <translation>尚无需要达标的指标。</translation>
    </message>
    <message>
        <source>All %1 thresholds are reached.</source>
        <translation>%1项指标要求全部达标。</translation>
    </message>
    <message>
        <source>%1 of %2 thresholds are reached. Open: </source>
        <translation>%2项指标要求已有%1项达标。未达标：</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>shenbao::TickEditor</name>
    <message numerus="yes">
        <source>“%1” has %n row(s). Delete them first, then confirm.</source>
        <translation>
            <numerusform>“%1”已有%n行内容，不能确认无支出；请先删除这些行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shenbao::TimelinePanel</name>
    <message>
        <source>The plan as a picture</source>
        <translation>计划图示</translation>
    </message>
</context>
<context>
    <name>shenbao::VersionNameDialog</name>
    <message>
        <source>Name it</source>
        <translation>命名</translation>
    </message>
    <message>
        <source>Name a version</source>
        <translation>为版本命名</translation>
    </message>
    <message>
        <source>A name for %1, so that it is easy to find again:</source>
        <translation>给%1的版本起个名字，方便以后查找：</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>版本名称</translation>
    </message>
    <message>
        <source>for example: for review</source>
        <translation>例如：送审稿</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
