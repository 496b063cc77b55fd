using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds the files that hold one list: <c>local.yaml</c>, <c>contacts.yaml</c>, <c>glossary.yaml</c>, <c>language.yaml</c>.</summary>
internal sealed class ListBinder(BindingContext context)
{
    public ImmutableArray<LocalPlace> LocalPlaces(YamlNode? node) =>
        Each(node, "local place", keys => new LocalPlace(
            Declared(keys, Thing.LocalPlace),
            keys.Text("label"),
            keys.Text("ask"),
            keys.Choice<LocalNeed>("need"),
            keys.PlainOrNull("value") ?? "",
            keys.DateOrNull("checked_on"),
            keys.PlainOrNull("checked_by"),
            keys.Span));

    public ImmutableArray<Contact> Contacts(YamlNode? node) =>
        Each(node, "contact", keys => new Contact
        {
            Span = keys.Span,
            Id = Declared(keys, Thing.Contact),
            Name = keys.Text("name"),
            For = keys.Text("for"),
            Telephone = keys.PlainOrNull("telephone"),
            Text = keys.PlainOrNull("text"),
            Url = keys.WebAddressOrNull("url"),
            Email = keys.PlainOrNull("email"),
            Nations = [.. keys.Words("nations", "nation", required: true).Select(n => n.Value)],
            Hours = keys.PlainOrNull("hours"),
            Source = keys.Plain("source"),
            CheckedOn = keys.DateOrNull("checked_on"),
            CheckedBy = keys.PlainOrNull("checked_by"),
            Mandatory = keys.Flag("mandatory"),
        });

    public ImmutableArray<GlossaryEntry> Glossary(YamlNode? node) =>
        Each(node, "glossary entry", keys => new GlossaryEntry(
            Declared(keys, Thing.GlossaryEntry),
            keys.Text("term"),
            keys.Text("meaning"),
            [.. keys.Words("see", "glossary entry").Select(See)],
            keys.Span));

    public ImmutableArray<WordChoice> WordChoices(YamlNode? node) =>
        Each(node, "word choice", keys => new WordChoice(
            keys.Plain("say"),
            keys.Words("not", "word", required: true),
            keys.Plain("why"),
            keys.Span));

    private Spanned<string> See(Spanned<string> written)
    {
        context.References.Expect(Thing.GlossaryEntry, written.Value, written);
        return written;
    }

    private string Declared(MappingReader keys, Thing kind)
    {
        var id = keys.Id();
        context.References.Declare(kind, id.Value, id.Span);
        return id.Value;
    }

    private ImmutableArray<T> Each<T>(YamlNode? node, string what, Func<MappingReader, T> bind)
        where T : class
    {
        if (node is YamlNode.Sequence list)
            return [.. list.Items.Select(item => context.Bind(item, what, bind)).OfType<T>()];
        if (node is not null and not YamlNode.Refused)
            context.Found.Add(BindingContext.WrongContent(node, "a list", "begin each entry with '- '"));
        return [];
    }
}
