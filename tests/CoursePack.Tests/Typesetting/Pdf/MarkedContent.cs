namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>A piece of tagged content on a page (ISO 32000-1 §14.7.4.2).</summary>
internal sealed class MarkedContent(int id)
{
    public int Id => id;

    public bool ShowsText { get; set; }
}
