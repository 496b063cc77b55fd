using System.Collections.Immutable;

namespace CoursePack.Tests.Testing;

/// <summary>The fields of a PDF as pdftk sees them, and pdftk as a hand that fills them in.</summary>
internal static class FormReader
{
    /// <summary>Every field that can hold an answer, in the file's order.</summary>
    public static ImmutableArray<ReadField> Fields(string file) =>
    [
        .. ExternalTool.Run("pdftk", file, "dump_data_fields_utf8").Expect().Split("---\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(record => record.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).ToLookup(p => p[0], p => p.ElementAtOrDefault(1)?.Trim() ?? ""))
            .Where(record => record["FieldType"].Single().Length > 0)
            .Select(record => new ReadField(record["FieldName"].Single(), record["FieldType"].Single(), record["FieldNameAlt"].SingleOrDefault() ?? "", record["FieldValue"].SingleOrDefault() ?? "",
                [.. record["FieldStateOption"].Where(o => o.Length > 0)])),
    ];

    /// <summary>Fills in a copy of the file, in which the next reader draws the answers anew with the file's own face.</summary>
    /// <returns>The filled copy.</returns>
    public static string Fill(string file, params (string Name, string Value)[] answers)
    {
        string Escaped(string text) => System.Security.SecurityElement.Escape(text);
        var data = file + ".xfdf";
        File.WriteAllText(data, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>{string.Concat(answers.Select(a => $"<field name=\"{Escaped(a.Name)}\"><value>{Escaped(a.Value)}</value></field>"))}</fields></xfdf>
            """);
        var filled = file + ".filled.pdf";
        ExternalTool.Run("pdftk", file, "fill_form", data, "output", filled, "need_appearances").Expect();
        return filled;
    }
}

/// <param name="Type"><c>Text</c> or <c>Button</c>.</param>
/// <param name="Alternative">What a screen reader says for it.</param>
/// <param name="States">What can be chosen, <c>Off</c> among them; empty for text.</param>
internal sealed record ReadField(string Name, string Type, string Alternative, string Value, ImmutableArray<string> States);
