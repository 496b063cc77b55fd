using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Layout;

/// <summary>The pages of one pass.</summary>
/// <param name="receiver">Takes what is painted, unless the pass is preliminary; null keeps it.</param>
internal sealed class BookPages(Book book, LayoutPass pass, IPageReceiver? receiver)
{
    private readonly List<FinishedPage> pages = [];
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly StructureElement root = new("Document");

    private bool NextIsRight => pages.Count % 2 == 0;

    public void LayOut()
    {
        foreach (var part in book.Parts)
        {
            if (part.StartsRight && !NextIsRight)
                Finish(part.Template, new Canvas(pages.Count), blank: true);
            LayOut(part);
        }

        if (pages.Count == 0)
            Finish(book.Parts.IsEmpty ? new(595.28, 841.89) : book.Parts[0].Template, new Canvas(0), blank: true);
    }

    public ImmutableDictionary<string, string> PageLabels()
    {
        var labels = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var anchor in page.Body.Anchors)
                labels.TryAdd(anchor.Name, page.Painted.Label);
        }

        return labels.ToImmutable();
    }

    public List<LayoutIssue> Issues()
    {
        List<LayoutIssue> issues = [];
        foreach (var page in pages)
            issues.AddRange(page.Body.Issues);
        return issues;
    }

    public PaintedDocument Paint()
    {
        var painted = ImmutableArray.CreateBuilder<PaintedPage>(pages.Count);
        var destinations = ImmutableDictionary.CreateBuilder<string, Destination>(StringComparer.Ordinal);
        var outline = new OutlineBuilder();
        foreach (var page in pages)
        {
            painted.Add(page.Painted);
            foreach (var anchor in page.Body.Anchors)
                destinations.TryAdd(anchor.Name, new(page.Body.Page, anchor.X, anchor.Y));
            foreach (var heading in page.Body.Headings)
                outline.Add(heading);
        }

        return new()
        {
            Title = book.Title,
            Language = book.Language,
            Author = book.Author,
            Subject = book.Subject,
            Date = book.Date,
            Structure = root,
            Pages = painted.MoveToImmutable(),
            Destinations = destinations.ToImmutable(),
            Outline = outline.Build(),
        };
    }

    private void LayOut(BookPart part)
    {
        var template = part.Template;
        var flow = part.Content.Fit(template.TextWidth, pass);
        var idle = 0;
        while (true)
        {
            var canvas = new Canvas(pages.Count);
            var right = NextIsRight;
            var space = new Space(template.TextHeight, template.TextHeight, Fresh: true, right);
            var placed = flow.Lay(space, new Spot(canvas, template.LeftOf(right), template.Top, root, Pagination.None));
            if (placed.Kind == PlacementKind.Empty)
                return;
            // A fresh page takes something, or is left blank before a right-hand one: never two in a row.
            idle = canvas.IsBlank ? idle + 1 : 0;
            if (placed.Kind == PlacementKind.Wrap || (placed.Kind == PlacementKind.Partial && idle > 2))
                throw new InvalidOperationException($"layout does not get on: {placed.Reason ?? "a blank page after a blank page"}");
            if (placed.Kind == PlacementKind.Full && canvas.IsBlank && canvas.Anchors.Count == 0 && pages.Count > 0)
                return;
            Finish(template, canvas, blank: canvas.IsBlank && placed.Kind == PlacementKind.Partial);
            if (placed.Kind == PlacementKind.Full)
                return;
            flow = placed.Rest!;
        }
    }

    private void Finish(PageTemplate template, Canvas body, bool blank)
    {
        var label = (pages.Count + 1).ToString(CultureInfo.InvariantCulture);
        var begun = new HashSet<string>(StringComparer.Ordinal);
        var now = new Dictionary<string, string>(titles, StringComparer.Ordinal);
        foreach (var title in body.Titles)
        {
            titles[title.Key] = title.Value;
            if (begun.Add(title.Key))
                now[title.Key] = title.Value;
        }

        var context = new PageContext(template, pages.Count, label, NextIsRight, blank, now, begun);
        var painted = new PaintedPage(template.Width, template.Height, label, []);
        if (receiver is null)
        {
            painted = painted with { Commands = Commands(context, body) };
        }
        else
        {
            if (!pass.IsPreliminary)
                receiver.Take(painted with { Commands = Commands(context, body) });
            body.Release();
        }

        pages.Add(new(painted, body));
    }

    private ImmutableArray<PaintCommand> Commands(PageContext context, Canvas body)
    {
        var commands = ImmutableArray.CreateBuilder<PaintCommand>();
        Draw(context.Template.Background, context)?.AddTo(commands);
        body.AddTo(commands);
        Draw(context.Template.Furniture, context)?.AddTo(commands);
        return commands.DrainToImmutable();
    }

    private Canvas? Draw(Func<PageContext, Element?>? make, PageContext context)
    {
        if (make?.Invoke(context) is not { } element)
            return null;
        var canvas = new Canvas(context.Index);
        element.Fit(context.Template.Width, pass).Lay(Space.Endless, new Spot(canvas, 0, 0, null, Pagination.Repeated));
        return canvas;
    }

    /// <param name="Painted">Without commands where a receiver took them.</param>
    private sealed record FinishedPage(PaintedPage Painted, Canvas Body);
}
