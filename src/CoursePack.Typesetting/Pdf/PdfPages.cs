using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>Turns pages into content streams as they are laid out (ISO 32000-1 §7.8.2); <see cref="PdfWriter"/> makes the file of them.</summary>
public sealed class PdfPages : IPageReceiver
{
    private readonly PdfBuffer content = new();
    private readonly List<PageContent> pages = [];
    private FontSet fonts = new();
    private ImageSet images = new();

    // Of the page in hand.
    private readonly ImmutableArray<PagePart>.Builder parts = ImmutableArray.CreateBuilder<PagePart>();
    private readonly HashSet<object> used = [];
    private int marked;

    internal IReadOnlyList<PageContent> Pages => pages;

    public void Restart()
    {
        pages.Clear();
        // Codes and names go by first use, which may be another one in the next pass.
        (fonts, images) = (new(), new());
    }

    public void Take(PaintedPage page)
    {
        content.Clear();
        parts.Clear();
        used.Clear();
        marked = 0;
        Write(page);
        pages.Add(new(page.Width, page.Height, PdfFile.Deflate(content.Written), parts.ToImmutable()));
    }

    private void Write(PaintedPage page)
    {
        var stream = new ContentStream(content, page.Height);
        StructureElement? element = null;
        var (pagination, isOpen) = (Pagination.None, false);
        foreach (var command in page.Commands)
        {
            switch (command)
            {
                case LinkCommand { Element: not null } link:
                    parts.Add(new PagePart.Link(link));
                    continue;
                case FieldCommand { Element: not null } field:
                    parts.Add(new PagePart.Field(field));
                    continue;
                case TextCommand { Text.Length: 0 } or PathCommand { Fill: null, Stroke: null }:
                    continue;
            }
            var role = command.Element is null ? command.Pagination : Pagination.None;
            if (!isOpen || element != command.Element || pagination != role)
            {
                if (isOpen)
                    stream.EndMarked();
                (element, pagination, isOpen) = (command.Element, role, true);
                Begin(stream, command);
            }
            Paint(stream, command);
        }
        if (isOpen)
            stream.EndMarked();
    }

    private void Begin(ContentStream stream, PaintCommand command)
    {
        if (command.Element is not { } element)
        {
            stream.BeginArtifact(command.Pagination);
            return;
        }
        parts.Add(new PagePart.Marked(element));
        stream.BeginMarked(element.Type, marked++);
    }

    private void Paint(ContentStream stream, PaintCommand command)
    {
        switch (command)
        {
            case TextCommand text:
                var font = fonts[text.Face];
                if (used.Add(font))
                    parts.Add(new PagePart.Font(font));
                stream.Text(text, font);
                break;
            case PathCommand path:
                stream.Path(path);
                break;
            case ImageCommand picture:
                var image = images[picture.Image];
                if (used.Add(image))
                    parts.Add(new PagePart.Image(image));
                stream.Image(picture.Bounds, image);
                break;
            default:
                throw new ArgumentException($"a {command.GetType().Name} cannot be painted");
        }
    }
}
