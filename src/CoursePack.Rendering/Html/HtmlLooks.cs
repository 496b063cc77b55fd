using System.Text;

namespace CoursePack.Rendering.Html;

/// <summary>
/// Measures of one document, such as the widths of its columns, as rules beside <c>page.css</c>: the page's policy allows no
/// <c>style</c> attribute. One class for each declaration, numbered in document order.
/// </summary>
internal sealed class HtmlLooks
{
    private readonly Dictionary<string, string> classes = new(StringComparer.Ordinal);
    private readonly StringBuilder rules = new();

    /// <summary>The class of an element that a declaration is for.</summary>
    public string ClassOf(string declaration)
    {
        if (!classes.TryGetValue(declaration, out var name))
        {
            name = HtmlTheme.Name("m", classes.Count + 1);
            classes.Add(declaration, name);
            rules.Append('.').Append(name).Append('{').Append(declaration).Append("}\n");
        }

        return name;
    }

    public override string ToString() => rules.ToString();
}
