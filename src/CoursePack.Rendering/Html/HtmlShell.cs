using System.Reflection;

namespace CoursePack.Rendering.Html;

/// <summary>
/// The page around the text: <c>page.html</c> with slots written <c>{{name}}</c>, <c>page.css</c> and <c>page.js</c>.
/// A slot's content is never looked at again, so text that happens to read like a slot stays text.
/// </summary>
internal static class HtmlShell
{
    private static readonly Lazy<string> Shell = new(() => Read("page.html"));
    private static readonly Lazy<string> Look = new(() => Read("page.css"));
    private static readonly Lazy<string> Code = new(() => Read("page.js"));

    /// <summary>The look of every page.</summary>
    public static string Style => Look.Value;

    /// <summary>Search and saving, for pages that have something to search or to fill in.</summary>
    public static string Script => Code.Value;

    /// <param name="slots">Markup for every slot; what an author wrote is escaped already.</param>
    public static void Fill(TextWriter page, IReadOnlyDictionary<string, HtmlWriter> slots)
    {
        var shell = Shell.Value;
        var at = 0;
        while (shell.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = shell.IndexOf("}}", open, StringComparison.Ordinal);
            var slot = shell[(open + 2)..close];
            page.Write(shell.AsSpan(at, open - at));
            slots[slot].CopyTo(page);
            at = close + 2;
        }

        page.Write(shell.AsSpan(at));
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("html/" + name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
