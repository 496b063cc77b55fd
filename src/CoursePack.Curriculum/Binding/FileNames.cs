using System.Globalization;
using System.Text.RegularExpressions;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Binding;

/// <summary>What the names of files and folders promise: <c>&lt;id&gt;.yaml</c> and <c>&lt;nn&gt;-&lt;slug&gt;</c>.</summary>
internal static partial class FileNames
{
    public static void CheckId(MappingReader keys, Spanned<string> id, string fileName)
    {
        var name = fileName[..Math.Max(0, fileName.LastIndexOf('.'))];
        if (id.Value.Length > 0 && name != id.Value)
            keys.Found.Add(BindingFindings.NameMismatch.At(id.Span, $"the id '{id.Value}' stands in the file '{fileName}'", $"rename the file to '{id.Value}{fileName[name.Length..]}', or correct the id"));
    }

    /// <summary>The number of <c>02-recovery</c>; null for a name of another form.</summary>
    public static int? Number(string name) =>
        Numbered().Match(name) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^([0-9]{1,4})-[a-z0-9][a-z0-9-]*(\.md)?\z")]
    private static partial Regex Numbered();
}
