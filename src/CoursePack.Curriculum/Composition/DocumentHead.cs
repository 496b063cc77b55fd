using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition;

/// <summary>What stands around a document's blocks: title, cover, and the words a renderer prints of its own accord.</summary>
internal sealed class DocumentHead(CompositionScope composition)
{
    /// <summary>The date inside files of a course without one; readers see none.</summary>
    private static readonly DateOnly NoDate = new(2000, 1, 1);

    /// <param name="adapted">Says on the cover by whom the course was adapted; null for one that stands by itself.</param>
    public Document Of(CompositionPart part, ImmutableArray<Block> blocks, string? adapted)
    {
        var course = composition.Course;
        var title = Inline.PlainText(composition.Line(course.Title));
        return new()
        {
            Id = part.Suffix is null ? composition.Product.Id : $"{composition.Product.Id}-{part.Suffix}",
            Title = Title(part),
            Subtitle = composition.Product.Subtitle ?? (course.Subtitle is { } subtitle ? Inline.PlainText(composition.Line(subtitle)) : null),
            Language = composition.Language,
            Audience = composition.Audience,
            Cover = new(title, [.. Details(), .. adapted is null ? [] : (string[])[adapted]], Notice()) { Adapted = adapted },
            Date = course.Date ?? NoDate,
            RunningTitle = title,
            Duplex = composition.Product.Duplex,
            IsCompact = composition.Product.IsCompact,
            IsSheet = composition.Product.IsSheet,
            Words = RendererWords(),
            Blocks = blocks,
            Assets = composition.Assets.ToImmutable(),
        };
    }

    private string Title(CompositionPart part)
    {
        var title = composition.Product.Title;
        if (part.Module is { } module)
            return $"{title}: {Inline.PlainText(composition.Line(module.Title))}";
        if (part.Day is { } day)
            return string.Create(CultureInfo.InvariantCulture, $"{title}: {composition.Furniture["day"]} {day.Number}, {Inline.PlainText(composition.Line(day.Day.Title))}");
        return part.Suffix is not null && part.Plan is { } plan ? $"{title}: {Inline.PlainText(composition.Line(plan.Schedule.Title))}" : title;
    }

    private IEnumerable<string> Details()
    {
        var course = composition.Course;
        var words = composition.Furniture;
        yield return $"{words["version"]} {course.Version}";
        if (course.Date is { } date)
            yield return words.Date(date);
        yield return $"{words["licence"]} {LicenceName.Of(course.Licence)}";
    }

    private string? Notice()
    {
        var blank = composition.Course.LocalPlaces.Count(p => p.Need == LocalNeed.Safety && p.Value.Length == 0);
        var notice = blank switch
        {
            0 => null,
            1 => composition.Furniture["not_localised_one"],
            _ => composition.Furniture["not_localised"].Replace("{n}", blank.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        };
        // A trainee cannot fill them in, and should know who can.
        return notice is not null && composition.Audience == Audience.Trainee ? $"{notice}. {composition.Furniture["not_localised_trainee"]}" : notice;
    }

    private RendererWords RendererWords() => new()
    {
        Contents = composition.Furniture["contents"],
        Page = composition.Furniture["page"],
        SkipToContent = composition.Furniture["skip_to_content"],
        Continued = composition.Furniture["continued"],
        SpaceToWrite = composition.Furniture["space_to_write"],
        Search = composition.Furniture["search"],
        SectionsFound = composition.Furniture["sections_found"],
        SaveCopy = composition.Furniture["save_copy"],
        NotSaved = composition.Furniture["not_saved"],
        CopySaved = composition.Furniture["copy_saved"],
        Callouts = Enum.GetValues<CalloutKind>().ToImmutableDictionary(k => k, k => composition.Furniture.Of("callout", k)),
    };
}
