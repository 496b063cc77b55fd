namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>
/// Ways to break the sample workbook, each with all that is then said of it. An edit is a pattern and what takes the place of
/// its first match (see <see cref="BrokenPdf"/>). What says more than one thing cannot be broken alone: a piece of content
/// that leaves one element is missing there.
/// </summary>
internal static class PdfUaFaultRows
{
    public static IEnumerable<(string[] Reasons, string[] Edits)> All =>
        [.. Document, .. Metadata, .. Language, .. Navigation, .. Content, .. Owners, .. Structure, .. Nesting, .. Annotations, .. Forms, .. Fonts];

    private static readonly (string[] Reasons, string[] Edits)[] Document =
    [
        (["ISO 14289-1 §7.1 the document is not marked"], ["/Marked true", "/Marked false"]),
        (["01-007 the document says that its tags are suspect"], ["/Marked true", "/Marked true /Suspects true"]),
        (["ISO 14289-1 §7.1 the document has no structure", "ISO 32000-1 §14.8.4.2 the tree does not begin with one document", "ISO 32000-1 §14.7.4.4 content stands in no element",
            "ISO 32000-1 §14.7.4.4 the parent tree leads to another element", "ISO 32000-1 §14.7.4.4 an annotation does not know its element", "28-010 an annotation is in no Form", "28-011 an annotation is in no Link"], [@"/StructTreeRoot \d+ 0 R", ""]),
        (["07-001 the document does not say whether its title is shown"], ["/DisplayDocTitle true", ""]),
        (["07-002 the title is not shown"], ["/DisplayDocTitle true", "/DisplayDocTitle false"]),
        (["ISO 32000-1 §14.9.2 the language of the document is no language tag"], [@"/Lang \(en-GB\)", "/Lang (en_GB)"]),
        (["ISO 32000-1 §12.4.2 the first page has no label"], [@"(/PageLabels <<\s+/Nums \[\s+)0", "${1}1"]),
        (["ISO 32000-1 §12.4.2 page labels are out of order"], [@"(/PageLabels <<\s+/Nums \[\s+0\s+<<\s+/S /D\s+>>)", "$1 900 << /S /r >>"]),

        (["20-001 20-002 20-003 the document has optional content"], ["/Type /Catalog", "/OCProperties << >> /Type /Catalog"]),
        (["20-001 20-002 20-003 the document has optional content"], [@"/Type /XObject(\s+/Width)", "/Type /OCG$1"]),
        (["21-001 the document has an embedded file"], ["/Dests <<", "/EmbeddedFiles << >> /Dests <<"]),
        (["21-001 the document has an embedded file"], [@"/Type /XObject(\s+/Width)", "/Type /Filespec$1"]),
        (["25-001 the document has an XFA form"], [@"/Fields \[", "/XFA (x) /Fields ["]),
        (["ISO 14289-1 §7.12 the document has article threads"], ["/Type /Catalog", "/Threads [ ] /Type /Catalog"]),
        (["ISO 14289-1 §7.19 the document has a script"], ["/Dests <<", "/JavaScript << >> /Dests <<"]),
        (["ISO 14289-1 §7.19 something happens by itself"], ["/Type /Catalog", "/OpenAction << >> /Type /Catalog"]),
        (["ISO 14289-1 §7.19 an action does more than lead somewhere"], ["/S /URI", "/S /Launch"]),
        (["28-014 28-015 an action does more than lead somewhere"], ["/S /URI", "/S /Rendition"]),
        (["30-001 a form XObject refers to another file"], ["/Subtype /Form", "/Ref << >> /Subtype /Form"]),
        (["30-002 a form XObject is tagged"], ["/Subtype /Form", "/StructParents 99 /Subtype /Form"]),
    ];

    private static readonly (string[] Reasons, string[] Edits)[] Metadata =
    [
        (["06-001 the document has no metadata"], [@"/Metadata \d+ 0 R", ""]),
        (["06-002 the metadata does not say PDF/UA-1"], ["<pdfuaid:part>1", "<pdfuaid:part>2"]),
        (["06-002 the metadata does not say PDF/UA-1"], ["/pdfua/ns/id/", "/pdfua/ns/iD/"]),
        (["06-003 the metadata has no title"], ["(<dc:title><rdf:Alt><rdf:li xml:lang=\")x-default", "${1}en-GB-oed"]),
        (["ISO 16684-1 §7 the metadata is not well-formed"], ["</rdf:RDF>", "</rdf:RDf>"]),
        (["ISO 16684-1 §7.3 the metadata is not wrapped as a packet"], ["W5M0MpCehiHzreSzNTczkc9d", "W5M0MpCehiHzreSzNTczkc9x"]),
        (["ISO 16684-1 §7.4 the metadata is not about the document"], ["rdf:about=", "rdf:abouT="]),
        (["ISO 14289-1 §7.2 the metadata names another language than the catalog"], ["<rdf:li>en-GB", "<rdf:li>fr-FR"]),
        (["ISO 32000-1 §14.3.3 the metadata and the information dictionary differ"], [@"/Title \(Trainee", "/Title (trainee"]),
        (["ISO 32000-1 §14.3.3 the metadata and the information dictionary differ"], [@"/ModDate \(D:2027", "/ModDate (D:2028"]),
        (["ISO 32000-1 §14.3.3 the metadata and the information dictionary differ"], ["<xmp:CreateDate>2027", "<xmp:CreateDate>2028"]),
    ];

    private static readonly (string[] Reasons, string[] Edits)[] Language =
    [
        (["11-001 text has no language", "11-002 a description has no language", "11-003 the outline has no language", "11-004 the description of an annotation has no language",
            "11-005 the description of a field has no language", "11-006 the metadata has no language"], [@"/Lang \(en-GB\)", ""]),
        (["11-003 the outline has no language", "11-006 the metadata has no language"], [@"/Lang \(en-GB\)", "", "/S /Document", "/Lang (en-GB) /S /Document"]),
        (["ISO 32000-1 §14.9.2 the language of an element is no language tag"], [@"/Lang \(cy\)", "/Lang (welsh!)"]),
    ];

    private static readonly (string[] Reasons, string[] Edits)[] Navigation =
    [
        (["ISO 32000-1 §12.3.2 a link leads nowhere"], [@"(/Contents \([^)]*\)\s+/Dest \()_", "$1-"]),
        (["ISO 32000-1 §12.3.2 a link leads nowhere"], [@"/URI \([^)]*\)", "/URI (nowhere)"]),
        (["ISO 32000-1 §12.3.2 a destination is on no page of the file"], [@"(\(_s1\)\s+\[\s+)\d+", "${1}1"]),
        (["ISO 32000-1 §7.9.6 two destinations have one name"], [@"(\(_contents\)\s+\[[^\]]*\])", "$1 $1"]),
        (["ISO 32000-1 §12.3.3 a bookmark has no title"], [@"(/Parent \d+ 0 R(?:\s+/Prev \d+ 0 R)?\s+/Title \()[^)]*", "$1 "]),
        (["ISO 32000-1 §12.3.3 a bookmark leads nowhere"], [@"/Dest \(\w+\)(\s+/(?:First|Next|Parent))", "/Dest (nowhere)$1"]),
        (["ISO 32000-1 §12.3.3 a bookmark does not know its neighbours"], [@"/Prev \d+", "/Prev 1"]),
        (["ISO 32000-1 §12.3.3 a bookmark does not know its neighbours"], [@"/Last \d+", "/Last 1"]),
    ];

    private static readonly (string[] Reasons, string[] Edits)[] Content =
    [
        (["01-003 an artifact stands inside tagged content"], ["EMC\n(/Artifact BMC\n[^E]*S\nEMC\n)", "$1EMC\n"]),
        (["01-004 tagged content stands inside an artifact"], ["(/Artifact BMC\n[^E]*?S\n)EMC\n(/\\w+ <</MCID \\d+>> BDC\nBT\n[^E]*ET\n)EMC", "$1$2EMC\nEMC"]),
        (["01-005 a mark is neither content nor artifact"], ["/Artifact BMC", "/NonArtif BMC"]),
        (["01-005 a mark is neither content nor artifact", "ISO 32000-1 §14.6 marked content ends that has not begun"], ["/Artifact BMC", "             "]),
        (["18-001 words outside the text are no pagination"], ["/Artifact <</Type/Pagination", "/Artifact <</Type/Background"]),
        (["ISO 32000-1 §14.8.2.2.2 an artifact is of no known kind"], ["/Subtype/Header", "/Subtype/Heador"]),
        (["ISO 32000-1 §14.6 marked content does not end on its page"], ["EMC(\n\\s*endstream)", "   $1"]),
        (["ISO 32000-1 §14.6.1 marked content crosses the edge of a text object"], ["(/\\w+ <</MCID \\d+>> BDC\n)BT\n", "BT\n$1"]),
        (["ISO 32000-1 §14.7.4.2 tagged content stands inside tagged content"], ["(MCID \\d+>> BDC\nBT\n[^E]*ET\n)EMC\n(/\\w+ <</MCID \\d+>> BDC\nBT\n[^E]*ET\n)EMC", "$1$2EMC\nEMC"]),
        (["ISO 32000-1 §14.7.4.2 two pieces of content on a page have one id", "ISO 32000-1 §14.7.4.4 an element holds content that no page has"], ["/MCID 1>>", "/MCID 0>>"]),
        (["ISO 32000-1 §9.3 text is shown in no font"], ["/F1 26 Tf", "/F9 26 Tf"]),
    ];

    private static readonly (string[] Reasons, string[] Edits)[] Owners =
    [
        (["ISO 32000-1 §14.7.4.4 content stands in no element", "ISO 32000-1 §14.7.4.4 the parent tree leads to another element", "ISO 32000-1 §14.7.4.4 an element holds content that no page has"],
            ["/MCID 10>>", "/MCID 99>>"]),
        (["ISO 32000-1 §14.7.4.4 content stands in no element", "ISO 32000-1 §14.7.4.4 content stands in two elements", "ISO 32000-1 §14.7.4.4 the parent tree leads to another element"],
            [@"(/K \[\s+)0(\s+\]\s+/P \d+ 0 R\s+/Pg \d+ 0 R\s+/S /H2)", "${1}1$2"]),
        (["ISO 32000-1 §14.7.4.4 the parent tree leads to another element"], [@"(\d+ 0 obj\n\[\s+)\d+ 0 R", "${1}1 0 R"]),
        (["ISO 32000-1 §14.7.4.4 the parent tree knows content that the page has not"], [@"(\d+ 0 obj\n\[(?:\s+\d+ 0 R)+)(\s+\]\nendobj)", "$1 1 0 R$2"]),
        (["ISO 32000-1 §14.7.4.4 the parent tree has a key that nothing asks for"], [@"(/Nums \[)(\s+\d+\s+\d+ 0 R)", "$1 -5 1 0 R$2"]),
        (["ISO 32000-1 §14.7.4.4 the next key of the parent tree is taken"], [@"/ParentTreeNextKey \d+", "/ParentTreeNextKey 1"]),
        (["ISO 32000-1 §14.7.4.4 two pages have one key", "ISO 32000-1 §14.7.4.4 the parent tree has a key that nothing asks for",
            "ISO 32000-1 §14.7.4.4 the parent tree knows content that the page has not", "ISO 32000-1 §14.7.4.4 the parent tree leads to another element"], ["/StructParents 2", "/StructParents 1"]),
        (["ISO 32000-1 §14.7.4.4 a page with content has no key", "ISO 32000-1 §14.7.4.4 the parent tree has a key that nothing asks for"], [@"/StructParents 1\n", "\n"]),
        (["ISO 32000-1 §14.7.4.4 an element holds an annotation that no page has", "ISO 32000-1 §14.7.4.4 the parent tree has a key that nothing asks for"], [@"(/Annots \[\s+)\d+ 0 R", "$1"]),
        (["28-011 an annotation is in no Link", "ISO 32000-1 §14.7.4.4 an annotation stands in two elements"], [@"/Obj (\d+) 0 R(.*?)/Obj \d+ 0 R", "/Obj $1 0 R$2/Obj $1 0 R"]),
        (["ISO 32000-1 §14.7.4.4 an annotation does not know its element", "ISO 32000-1 §14.7.4.4 the parent tree has a key that nothing asks for"], [@"/StructParent \d+", "/StructParent 999"]),
    ];

    private static readonly (string[] Reasons, string[] Edits)[] Structure =
    [
        (["ISO 32000-1 §14.7.2 an element does not know its parent"], [@"(/K \[\s+1\s+\]\s+/P )\d+", "${1}1"]),
        (["ISO 32000-1 §14.7.2 an element holds what is no content"], [@"(/K \[)(\s+0\s+\])", "$1 (x)$2"]),
        (["ISO 32000-1 §14.7.2 an element stands in the tree twice"], [@"(/K \[\s+)(\d+ 0 R)(\s+\d+ 0 R)", "$1$2 $2$3"]),
        (["02-001 an element is of no standard type"], ["/S /BlockQuote", "/S /BlockQuotx"]),
        (["02-003 roles go round in a circle"], ["/Type /StructTreeRoot", "/RoleMap << /A /B /B /A >> /Type /StructTreeRoot"]),
        (["02-004 a standard type has another role"], ["/Type /StructTreeRoot", "/RoleMap << /P /H1 >> /Type /StructTreeRoot"]),
        (["13-004 a figure has no alternative text"], [@"/Alt \(", "/Alx ("]),
        (["13-004 a figure has no alternative text"], [@"/Alt \([^)]*\)", "/Alt ( )"]),
        (["ISO 32000-1 §14.8.5.4.3 a figure has no bounding box"], [@"/BBox(\s+\[[^\]]*\]\s+/O /Layout\s+/Placement /Block\s+>>\s+\]\s+/Alt)", "/BBoy$1"]),
        (["14-002 the first heading is not of the first level"], ["/S /H1", "/S /P"]),
        (["14-003 a heading skips a level"], ["/S /H3", "/S /H4"]),
        (["14-006 an element has two headings without a level", "14-007 headings with and without levels are mixed"], [@"/S /P\n", "/S /H\n", @"/S /P\n", "/S /H\n"]),
        (["14-007 headings with and without levels are mixed"], ["/S /BlockQuote", "/S /H"]),
        (["17-002 a formula has no alternative text"], ["/S /BlockQuote", "/S /Formula"]),
        (["19-003 a note has no id"], ["/S /BlockQuote", "/S /Note"]),
        (["19-004 two elements have one id", "ISO 32000-1 §14.7.2 an id does not lead to its element"], ["/S /BlockQuote", "/ID (x) /S /Note", "/S /Code", "/ID (x) /S /Note"]),
        (["ISO 32000-1 §14.7.2 two elements have one id", "ISO 32000-1 §14.7.2 an id does not lead to its element"], ["/S /BlockQuote", "/ID (x) /S /BlockQuote", "/S /Code", "/ID (x) /S /Code"]),
        (["ISO 32000-1 §14.7.2 an id does not lead to its element"], ["/S /Code", "/ID (x) /S /Code"]),
        (["ISO 32000-1 §14.7.2 an id belongs to no element"], ["/Type /StructTreeRoot", "/IDTree << /Names [ (x) 1 0 R ] >> /Type /StructTreeRoot"]),
        (["ISO 32000-1 §14.8.5.5 a list is numbered in no known way"], ["/ListNumbering /Disc", "/ListNumbering /Dots"]),
        (["15-003 a header cell says nothing of its scope"], ["/Scope ", "/Scopx "]),
        (["ISO 32000-1 §14.8.5.7 a header cell has a scope that is none"], ["/Scope /Column", "/Scope /Columnar"]),
        (["ISO 32000-1 §14.8.5.7 a cell names a header that its table has not"], ["/O /Table", "/Headers [ (x) ] /O /Table"]),
        (["ISO 32000-1 §14.8.4.3.4 a table's rows are not equally long"], ["/O /Table", "/ColSpan 2 /O /Table"]),
    ];

    private static readonly (string[] Reasons, string[] Edits)[] Nesting =
    [
        (["ISO 32000-1 §14.8.4.2 the tree does not begin with one document"], ["/S /Document", "/S /Part"]),
        (["09-004 TR holds P"], ["/S /TD", "/S /P"]),
        (["09-004 THead stands in Div", "09-004 TBody stands in Div"], ["/S /Table", "/S /Div"]),
        (["09-004 TR stands in TR", "09-004 a table has rows beside its groups", "ISO 32000-1 §14.8.4.3.4 a table's rows are not equally long"], ["/S /THead", "/S /TR"]),
        (["09-004 a table has a head and no body"], ["/S /TBody", "/S /TFoot"]),
        (["09-004 a table has a head and no body", "09-004 a table has two feet"], ["/S /THead", "/S /TFoot", "/S /TBody", "/S /TFoot"]),
        (["09-004 a table has a head and no body", "09-004 the head of a table is not its beginning"], ["/S /TBody", "/S /THead"]),
        (["09-004 Table holds P", "09-004 a table has no rows"], ["/S /BlockQuote", "/S /Table"]),
        (["09-004 a caption is not at the edge"], [@"(/K \[\s+)(\d+ 0 R)(\s+)(\d+ 0 R)(\s+\d+ 0 R\s+\]\s+/P \d+ 0 R\s+/S /Table)", "$1$4$3$2$5"]),
        (["09-005 LI stands in P"], [@"/S /L\n", "/S /P\n"]),
        (["09-005 Lbl stands in P"], ["/S /Code", "/S /Lbl"]),
        (["09-005 LI holds Quote"], ["/S /LBody", "/S /Quote"]),
        (["09-005 L holds bare content"], ["/S /Code", "/S /L"]),
        (["09-005 an item of a list has two bodies or two labels"], [@"/S /Lbl", "/S /LBody"]),
        (["09-006 TOCI stands in P"], [@"/S /TOC\n", "/S /P\n"]),
        (["09-006 TOC holds P"], ["/S /TOCI", "/S /P"]),
        (["09-006 TOCI holds Span"], ["/S /Reference", "/S /Span"]),
        (["09-007 an element is for other scripts"], ["/S /Code", "/S /RB"]),
        (["09-008 an element is for other scripts"], ["/S /Code", "/S /WT"]),
        (["ISO 14289-1 §7.18.4 a form element holds something else than one field"], ["/S /Code", "/S /Form"]),
        (["ISO 14289-1 §7.18.5 a link element has no link"], ["/S /Code", "/S /Link"]),
    ];

    private static readonly (string[] Reasons, string[] Edits)[] Annotations =
    [
        (["28-002 an annotation is in no Annot", "ISO 14289-1 §7.18.5 a link element has no link"], ["/Subtype /Link", "/Subtype /Text"]),
        (["28-002 an annotation is in no Annot", "28-004 an annotation has no description", "ISO 14289-1 §7.18.5 a link element has no link"], ["/Subtype /Link", "/Subtype /Text", @"/Contents \(", "/Contentx ("]),
        (["28-002 an annotation is in no Annot", "28-006 an annotation is of no known type", "ISO 14289-1 §7.18.5 a link element has no link"], ["/Subtype /Link", "/Subtype /Lonk"]),
        (["28-002 an annotation is in no Annot", "28-007 an annotation is for trapping", "ISO 14289-1 §7.18.5 a link element has no link"], ["/Subtype /Link", "/Subtype /TrapNet"]),
        (["28-002 an annotation is in no Annot", "28-014 28-015 an annotation plays something", "ISO 14289-1 §7.18.5 a link element has no link"], ["/Subtype /Link", "/Subtype /Screen"]),
        (["28-002 an annotation is in no Annot", "28-016 an annotation holds a file", "ISO 14289-1 §7.18.5 a link element has no link"], ["/Subtype /Link", "/Subtype /FileAttachment"]),
        (["28-017 a printer's mark is in the structure", "28-018 a printer's mark is on a page of ours", "ISO 14289-1 §7.18.5 a link element has no link"], ["/Subtype /Link", "/Subtype /PrinterMark"]),
        (["28-008 a page with annotations has no order of tabs"], ["/Tabs /S", ""]),
        (["28-009 a page does not tab in the order of its structure"], ["/Tabs /S", "/Tabs /R"]),
        (["28-010 an annotation is in no Form"], ["/S /Form", "/S /Span"]),
        (["28-011 an annotation is in no Link"], ["/S /Link", "/S /Span"]),
        (["28-012 a link has no description"], [@"/Contents \(", "/Contentx ("]),
        (["28-005 a field has no description"], [@"(/Subtype /Widget\s+/T \(\d\)\s+)/TU", "$1/TX"]),
        (["ISO 14289-1 §7.18.1 an annotation is not seen and printed"], [@"/F 4\n", "/F 0\n"]),
        (["ISO 14289-1 §7.18.1 an annotation is not seen and printed"], [@"/F 4\n", "/F 6\n"]),
    ];

    private static readonly (string[] Reasons, string[] Edits)[] Forms =
    [
        (["ISO 32000-1 §12.7.2 a field is not in the form"], [@"(/Fields \[\s+)\d+ 0 R", "$1"]),
        (["ISO 32000-1 §12.7.2 a field stands in the form twice"], [@"(/Fields \[\s+)(\d+ 0 R)", "$1$2 $2"]),
        (["ISO 32000-1 §12.7.2 fields need a program to draw them"], [@"/Fields \[", "/NeedAppearances true /Fields ["]),
        (["ISO 32000-1 §12.7.3.1 a field does not know what holds it"], [@"(\n)(\d+)( 0 obj\n<<\s+/DA[^>]*?/T \(supervisor\).*?/P \d+ 0 R\s+/Parent )\d+", "$1$2$3$2"]),
        (["ISO 32000-1 §12.7.3.1 a field is of no known kind"], ["/FT /Tx", "/FT /Sig"]),
        (["ISO 32000-1 §12.7.3.2 a part of a field's name is none"], [@"/T \(", "/T (a."]),
        (["ISO 32000-1 §12.7.3.2 two fields have one name"], [@"/T \(supervisor\)", "/T (listening)"]),
        (["ISO 32000-1 §12.7.3.3 what is typed has no font"], [@"/DA \(/CpForm( 11 Tf 0 g\)\s+/F 4)", "/DA (/Other$1"]),
        (["ISO 32000-1 §12.7.4.2 a box is in a state that is not drawn"], ["/AS /Off", "/AS /Of"]),
        (["ISO 32000-1 §12.5.5 a field has no appearance"], [@"/AP (<<\s+/N \d+ 0 R)", "/AX $1"]),
    ];

    private static readonly (string[] Reasons, string[] Edits)[] Fonts =
    [
        (["10-001 a code that is shown means no character"], ["<0001> <", "<7F01> <"]),
        (["10-001 a code that is shown means no character", "31-030 the missing glyph is shown"], ["<0001(?=[0-9a-f]*> Tj)", "<0000"]),
        (["10-001 a code that is shown means no character", "31-011 a glyph is not in the font"], ["<0001(?=[0-9a-f]*> Tj)", "<ff01"]),
        (["31-001 31-002 31-003 31-006 31-007 31-008 a font has another character map than Identity"], ["/Encoding /Identity-H", "/Encoding /UniGB-UCS2-H"]),
        (["31-004 a font's codes become glyphs in no known way"], ["/CIDToGIDMap /Identity", "/CIDToGIDMap /Other"]),
        (["31-005 a font does not say how its codes become glyphs"], ["/CIDToGIDMap /Identity", ""]),
        (["31-009 a font is not embedded"], ["/FontFile2 ", "/FontFile9 "]),
        (["31-012 31-013 a font lists its characters"], ["/FontFile2", "/CharSet (/a) /FontFile2"]),
        (["31-014 31-015 a font lists its glyphs"], ["/FontFile2", "/CIDSet (a) /FontFile2"]),
        (["31-016 a glyph has another width in its font"], [@"(/W \[\s+0\s+\[\s+\d+\s+)\d+", "${1}99"]),
        (["31-016 a glyph has another width in its font"], [@"(/Widths \[\s+)\d+", "${1}99"]),
        (["31-017 a font has no map of characters", "31-023 a font with names of its own has no map for Unicode"], ["(\0\u0002\0\0\0\u0003\0\0\0.\0\u0003\0)\u0001", "$1\u0009"]),
        (["31-018 a character has no glyph in its font"], ["/Wcircumflex", "/mu"]),
        (["31-019 a font has no encoding"], ["/Encoding <<", "/Encodinx <<"]),
        (["31-020 an encoding has no base"], ["/BaseEncoding /WinAnsiEncoding", ""]),
        (["31-021 an encoding is no standard one"], ["/BaseEncoding /WinAnsiEncoding", "/BaseEncoding /StandardEncoding"]),
        (["31-022 an encoding names a glyph that is not in the list"], ["/Wcircumflex", "/Wsircumflex"]),
        (["31-024 31-025 31-026 a simple font is symbolic"], ["/Flags 32", "/Flags 4"]),
        (["31-027 a font does not say what its codes mean"], [@"/ToUnicode \d+ 0 R", ""]),
        (["31-028 a code means nought"], ["<0001> <[0-9A-F]{4}>", "<0001> <0000>"]),
        (["31-029 a code means a mark of byte order"], ["<0001> <[0-9A-F]{4}>", "<0001> <FEFF>"]),
        (["ISO 32000-1 §9.10.3 a code means half a character"], ["<0001> <[0-9A-F]{4}>", "<0001> <D800>"]),
        (["ISO 32000-1 §9.7.3 a font does not say what its glyphs are"], [@"/Registry \(Adobe\)\n", "\n"]),
        (["ISO 14289-1 §7.21.2 a font is of a kind that we do not write"], ["/Subtype /TrueType", "/Subtype /Type1"]),
        (["ISO 14289-1 §7.21.2 a font is of a kind that we do not write"], ["/Subtype /CIDFontType2", "/Subtype /CIDFontType0"]),
    ];
}
