namespace CoursePack.Rendering.Html;

/// <summary>The button that saves a copy with what was filled in, at the end of a text that has something to fill in. The script shows it.</summary>
internal sealed class HtmlKeeping(HtmlPage page)
{
    public void Write()
    {
        if (!page.HoldsFields)
            return;
        var words = page.Document.Words;
        page.Html.Open("div", ("class", "save"), ("hidden", "")).Line()
            .Element("p", "", ("id", "_saved"), ("role", "status"), ("data-unsaved", words.NotSaved), ("data-saved", words.CopySaved)).Line()
            .Element("button", words.SaveCopy, ("id", "_save"), ("type", "button")).Line()
            .Close("div").Line();
    }
}
