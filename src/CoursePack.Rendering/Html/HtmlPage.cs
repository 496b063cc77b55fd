using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>What the parts of one rendering share: the document, where it is written, what was found.</summary>
internal sealed class HtmlPage
{
    private int controls;

    public HtmlPage(Document document, Theme theme, PageMap pages)
    {
        Document = document;
        Theme = theme;
        Pages = pages;
        Place = document.Title;
        Anchors = new(document, Found);
        Drawings = new(Found);
    }

    private HtmlPage(HtmlPage main)
    {
        Document = main.Document;
        Theme = main.Theme;
        Pages = main.Pages;
        Found = main.Found;
        Place = main.Place;
        Anchors = main.Anchors;
        Drawings = main.Drawings;
    }

    public Document Document { get; }

    public Theme Theme { get; }

    public PageMap Pages { get; }

    public DiagnosticBag Found { get; } = new();

    public HtmlWriter Html { get; } = new();

    public HtmlLooks Looks { get; } = new();

    /// <summary>Whether a space to fill in has been written.</summary>
    public bool HoldsFields { get; private set; }

    public DocumentAnchors Anchors { get; }

    public SvgDrawings Drawings { get; }

    /// <summary>Title of the section being written: the name of a table that has no caption.</summary>
    public string Place { get; set; }

    /// <summary>Another part of the same file, written apart.</summary>
    public HtmlPage Beside() => new(this);

    /// <summary>An id for something that a label names; counted in document order, so the same each time.</summary>
    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"_c{++controls}");

    /// <summary>Opens a space to fill in, which looks, saves and grows like all others.</summary>
    public HtmlWriter OpenField(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        HoldsFields = true;
        return Html.Open(name, attributes);
    }

    /// <summary>Attribute text for a block's role and our own class names; null for none.</summary>
    public static string? Classes(string? role, params ReadOnlySpan<string?> names)
    {
        var all = new List<string>();
        foreach (var name in names)
        {
            if (name is not null)
                all.Add(name);
        }

        if (role is not null)
            all.Add("r-" + role);
        return all.Count == 0 ? null : string.Join(' ', all);
    }
}
