using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>Glossary, contacts, local places, organisation pages, people and changes as a template sees them.</summary>
internal sealed class BackMatterContext(CompositionScope composition) : ContextValues(composition)
{
    public object[]? Glossary() => Some(Course.Glossary.OrderBy(g => g.Term.Value, StringComparer.OrdinalIgnoreCase), g => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["anchor"] = Composition.Anchors[g],
        ["term"] = Text(g.Term),
        ["meaning"] = Text(g.Meaning),
        ["see"] = Some(g.See.Select(s => Course.Glossary.FirstOrDefault(e => e.Id == s.Value)).OfType<GlossaryEntry>(), e => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["anchor"] = Composition.Anchors[e],
            ["term"] = Text(e.Term),
        }),
    });

    /// <summary>Contacts of the course's nation; a course without a nation shows all.</summary>
    public object[]? Contacts() => Some(
        ContactsHere(),
        c => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = Text(c.Name),
            ["for"] = Text(c.For),
            ["telephone"] = Text(c.Telephone, c.Span),
            ["text"] = Text(c.Text, c.Span),
            ["url"] = Address(c.Url, c.Span),
            ["email"] = Text(c.Email, c.Span),
            ["hours"] = Text(c.Hours, c.Span),
            ["source"] = c.Source.StartsWith("http", StringComparison.OrdinalIgnoreCase) && c.Source.Contains("://", StringComparison.Ordinal) ? Address(c.Source, c.Span) : Text(c.Source, c.Span),
            ["checked_on"] = c.CheckedOn is { } date ? Words.Date(date) : null,
            ["checked_by"] = Text(c.CheckedBy, c.Span),
        });

    /// <summary>Nobody has checked any of them: then a list says so once.</summary>
    public bool ContactsUnchecked() => ContactsHere().All(c => c.CheckedOn is null);

    public Dictionary<string, object?> LocalPlaces() => new(StringComparer.Ordinal)
    {
        ["all"] = Some(Course.LocalPlaces, Place),
        ["safety"] = Places(LocalNeed.Safety),
        ["delivery"] = Places(LocalNeed.Delivery),
        ["useful"] = Places(LocalNeed.Useful),
    };

    /// <summary>
    /// By id, with <c>_</c> for <c>-</c>: the value, or a line to write on. A course that lacks a place for which there is a
    /// fixed word has a line there all the same.
    /// </summary>
    public Dictionary<string, object?> PlacesById()
    {
        var places = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var place in Course.LocalPlaces)
            places.TryAdd(place.Id.Replace('-', '_'), Line(() => [Composition.Blank(place) with { LabelHidden = true }]));
        foreach (var (name, label) in Words.StartingWith(Templates.TemplateNames.PlaceWord("")))
            places.TryAdd(name, Line(() => [new Blank(label, null, "local." + name.Replace('_', '-')) { LabelHidden = true }]));
        return places;
    }

    public object[]? Pages() => Some(Course.OrganisationPages, Page);

    /// <summary>Pages that belong to one module, such as what a supervisor may hear after it.</summary>
    public object[]? PagesAbout(Module module) => Some(Course.OrganisationPages.Where(p => p.Module?.Value == module.Id), Page);

    public object[]? People() => Some(Course.People, p => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["role"] = Text(p.Role, p.Span),
        ["did"] = Words.Of("did", p.Did),
        ["on"] = p.On is { } date ? Words.Date(date) : null,
        ["lived_experience"] = p.LivedExperience,
    });

    public object[]? Changes() => Some(Course.Changes, c => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["on"] = Words.Date(c.On),
        ["asked_by"] = Words.Of("asked_by", c.AskedBy),
        ["asked"] = Text(c.Asked),
        ["did"] = Text(c.Did),
    });

    /// <summary>An address as people write it and with what it leads to.</summary>
    private object? Address(string? address, SourceSpan span)
    {
        const string Scheme = "https://";
        if (string.IsNullOrEmpty(address))
            return null;
        var shown = address.StartsWith(Scheme, StringComparison.Ordinal) ? address[Scheme.Length..].TrimEnd('/') : address;
        return Line(() => [new Link(address, [new TextRun(shown) { Span = span }]) { Span = span }]);
    }

    private object[]? Places(LocalNeed need) => Some(Course.LocalPlaces.Where(p => p.Need == need), Place);

    private Dictionary<string, object?> Place(LocalPlace place) => new(StringComparer.Ordinal)
    {
        ["id"] = place.Id,
        ["label"] = Text(place.Label),
        ["ask"] = Text(place.Ask),
        ["blank"] = Line(() => [Composition.Blank(place)]),
        ["line"] = Line(() => [Composition.Blank(place) with { LabelHidden = true }]),
        ["is_blank"] = place.Value.Length == 0,
    };

    private IEnumerable<Contact> ContactsHere() =>
        Course.Contacts.Where(c => Course.Nation is null || c.Nations.Contains(Course.Nation, StringComparer.OrdinalIgnoreCase));

    private Dictionary<string, object?> Page(OrganisationPage page) => new(StringComparer.Ordinal)
    {
        ["id"] = page.Id,
        ["anchor"] = Composition.Anchors[page],
        ["title"] = Text(page.Title, AudienceOf(page)),
        ["body"] = Blocks(page.Body, AnchorMap.ScopeOf(page.Body), "page." + page.Id, AudienceOf(page)),
        ["about_module"] = page.Module is not null,
        ["for_organisations"] = page.Audience == PageAudience.Organisation,
        ["for_supervisors"] = page.Audience == PageAudience.Supervisor,
        ["for_trainers"] = page.Audience == PageAudience.Trainer,
    };

    private static Audience AudienceOf(OrganisationPage page) => page.Audience switch
    {
        PageAudience.Organisation => Audience.Organisation,
        PageAudience.Supervisor => Audience.Supervisor,
        _ => Audience.Trainer,
    };
}
