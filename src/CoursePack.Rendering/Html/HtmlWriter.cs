using System.Buffers;
using System.Text;

namespace CoursePack.Rendering.Html;

/// <summary>
/// Writes HTML text. Everything an author wrote comes through <see cref="Text"/> or an attribute's value and is escaped here,
/// in one place; only constants of this folder come through <see cref="Raw"/>.
/// </summary>
internal sealed class HtmlWriter
{
    // HTML §13.1.3: text must not hold control characters other than white space.
    private static readonly SearchValues<char> NotPlain =
        SearchValues.Create([.. "&<>\"", .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(IsRefused)]);

    private readonly StringBuilder html = new();

    public bool IsEmpty => html.Length == 0;

    /// <summary>Opens an element; an attribute whose value is null is left out.</summary>
    public HtmlWriter Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null)
                continue;
            html.Append(' ').Append(attribute).Append("=\"");
            AppendEscaped(value, inAttribute: true);
            html.Append('"');
        }

        html.Append('>');
        return this;
    }

    public HtmlWriter Close(string name)
    {
        html.Append("</").Append(name).Append('>');
        return this;
    }

    public HtmlWriter Text(string text)
    {
        AppendEscaped(text, inAttribute: false);
        return this;
    }

    /// <summary>An element that holds nothing but text.</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text).Close(name);

    /// <summary>Markup of our own, never an author's.</summary>
    /// <summary>What another writer holds.</summary>
    public HtmlWriter Append(HtmlWriter other)
    {
        html.Append(other.html);
        return this;
    }

    public HtmlWriter Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    public HtmlWriter Line()
    {
        html.Append('\n');
        return this;
    }

    public override string ToString() => html.ToString();

    public void CopyTo(TextWriter target)
    {
        foreach (var piece in html.GetChunks())
            target.Write(piece.Span);
    }

    private void AppendEscaped(string text, bool inAttribute)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(NotPlain) is var at and >= 0)
        {
            html.Append(rest[..at]);
            switch (rest[at])
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append(inAttribute ? "&quot;" : "\"");
                    break;
                default:
                    html.Append('\uFFFD');
                    break;
            }

            rest = rest[(at + 1)..];
        }

        html.Append(rest);
    }

    private static bool IsRefused(char c) => c is (< ' ' and not '\t' and not '\n') or (>= '\u007F' and <= '\u009F');
}
