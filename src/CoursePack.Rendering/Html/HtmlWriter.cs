using System.Text;

namespace CoursePack.Rendering.Html;

/// <summary>
/// Writes HTML text. Everything an author wrote comes through <see cref="Text"/> or an attribute's value and is escaped here,
/// in one place; only constants of this folder come through <see cref="Raw"/>.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder html = new();

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

    private void AppendEscaped(string text, bool inAttribute)
    {
        foreach (var c in text)
        {
            switch (c)
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
                case '"' when inAttribute:
                    html.Append("&quot;");
                    break;
                // HTML §13.1.3: text must not hold control characters other than white space.
                case < ' ' and not '\t' and not '\n':
                case >= '\u007F' and <= '\u009F':
                    html.Append('\uFFFD');
                    break;
                default:
                    html.Append(c);
                    break;
            }
        }
    }
}
