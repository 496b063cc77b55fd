using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Tests.Rendering;

/// <summary>A small workbook that holds every block and inline there is, with text that tries to break out.</summary>
internal static class SampleDocument
{
    public const string Hostile = "<script>alert('x')</script> & \"quotes\" {{main}}";

    public static RendererWords Words { get; } = new()
    {
        Contents = "Contents",
        Page = "page",
        SkipToContent = "Skip to the text",
        Continued = "continued",
        SpaceToWrite = "Space to write",
        Search = "Search this document",
        SectionsFound = "Sections found: {n}",
        SaveCopy = "Save my copy",
        NotSaved = "Not saved yet",
        CopySaved = "Saved in your downloads",
        Callouts = new Dictionary<CalloutKind, string>
        {
            [CalloutKind.Note] = "Note",
            [CalloutKind.Tip] = "Tip",
            [CalloutKind.Example] = "Example",
            [CalloutKind.Care] = "Care",
            [CalloutKind.Answer] = "You may hear",
            [CalloutKind.Trainer] = "For trainers",
            [CalloutKind.Warning] = "Before you begin",
        }.ToImmutableDictionary(),
    };

    public static Document Workbook { get; } = new()
    {
        Id = "trainee-workbook",
        Title = "Trainee workbook",
        Subtitle = "Your own place to think, write, draw and keep what you learn",
        Language = "en-GB",
        Audience = Audience.Trainee,
        Cover = new("Mental Health Peer Support Worker Training", ["Version 1.0.0", "11 January 2027", "CC BY 4.0"], "Not yet localised: 7 safety places blank"),
        Date = new(2027, 1, 11),
        RunningTitle = "Mental Health Peer Support Worker Training",
        Words = Words,
        Blocks = [new Contents(3), .. Modules()],
        Assets = ImmutableDictionary<string, Asset>.Empty.Add("bench.png", new("bench.png", "image/png", Pixel)),
    };

    /// <summary>A document with the sample's frame and these blocks.</summary>
    public static Document With(params Block[] blocks) => Workbook with { Blocks = [.. blocks] };

    public static Paragraph P(string text) => new(Text(text));

    public static ImmutableArray<Inline> Text(string text) => [new TextRun(text)];

    public static ImmutableArray<TableRow> Rows(params string[][] rows) =>
        [.. rows.Select(cells => new TableRow([.. cells.Select(cell => new TableCell([P(cell)]))]))];

    // A one-pixel PNG.
    private static ImmutableArray<byte> Pixel =>
        [.. Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")];

    private static IEnumerable<Block> Modules() =>
    [
        new Section(Text("How this book works"),
        [
            P("This book is yours. Nobody collects it, and nothing in it is evidence unless you offer it. You can write, draw, dictate, tell someone or skip: all of them count.") with { Role = Roles.Lead },
            new Paragraph([new TextRun("If something here becomes too much, stop. Speak to "), new Blank("wellbeing person", null, "wellbeing-person"), new TextRun(" or ring "), new Blank("crisis line", "111", "crisis-line"), new TextRun(". There is more on page "), new PageReference(null, "own-story"), new TextRun(", and your trainer has notes on page "), new PageReference("trainer-handbook", "listening"), new TextRun(" of the handbook.")]),
            new Callout(CalloutKind.Care, [], [P("You never have to give a reason for stepping out. Someone will come with you if you would like that.")]),
        ]),
        new Section(Text("Relationships, boundaries and listening"),
        [
            new Callout(CalloutKind.Warning, [], [P("After the break we talk about times when someone did not listen. You choose what you share, and passing is fine.")]),
            new Section(Text("Hearing what is meant"),
            [
                new Paragraph([new TextRun("Listening is work. It means "), new Strong(Text("staying with their words")), new TextRun(" and "), new Emphasis(Text("not")), new TextRun(" getting your own reply ready. A Welsh speaker might call it "), new LanguageSpan("cy", Text("gwrando")), new TextRun(".["), new Superscript(Text("1")), new TextRun("] The "), new Link("https://example.org/a b?x=<1>", Text("published framework")), new TextRun(" lists it, and "), new Link("#own-story", Text("the planner below")), new TextRun(" uses it."), new LineBreak(), new TextRun("The code is "), new CodeSpan("a < b"), new TextRun(".")]),
                new ListBlock(false, 1,
                [
                    new([P("Notice when you begin to plan an answer."), new ListBlock(true, 3, [new([P("Breathe out.")]), new([P("Come back to the last thing they said.")])])]),
                    new([P("Ask one open question, then wait.")]),
                ]),
                new Table([new(ColumnAlignment.End, 1), new(ColumnAlignment.Start, 3), new(ColumnAlignment.Start, 3)], 1, Rows(
                    ["Minutes", "You", "They"],
                    ["5", "Read out the three freedoms.", "Pick a small story: a first day, a move, a setback."],
                    ["10", "Answer one card twice: at length, then in three sentences.", "Say what they noticed, or pass."],
                    ["24", "Keep time: three turns of eight minutes.", "Speaker, listener, watcher, in turn."]))
                { Role = Roles.Steps, Caption = Text("The steps, 39 minutes") },
                new Section(Text("Sharing some of my story, on purpose"),
                [
                    new Group([P("60 minutes · in threes") with { Role = Roles.Meta }, P("You will need") with { Role = Roles.Label }, P("A timer and a quiet room.")]) { Role = Roles.Facts },
                    new Callout(CalloutKind.Tip, Text("Small is plenty"), [P("A story need not be about mental health. A first day, a move or a setback will do."), new ListBlock(false, 1, [new([P("Short.")]), new([P("For them.")])])]),
                    new WritingLines(3, "My small story (words or a drawing)", "listening.share-on-purpose.1"),
                    new Checklist("Before I share, I ask",
                    [
                        new([P("Who is this for: them, or me?")]),
                        new([P("Could I live with it being repeated tomorrow?")], true),
                        new([new Paragraph([new TextRun("Would I tell "), new Blank("my supervisor", null, "supervisor"), new TextRun("?")]), P("It is fine not to know.")]),
                    ], "listening.share-on-purpose.2"),
                    new Scale(1, 5, "How ready am I to share a little of my story?", "not yet", "ready", "listening.share-on-purpose.3"),
                    new FieldBlock("Someone I can talk to about this", "listening.share-on-purpose.4"),
                    new FieldBlock("Our room", "listening.share-on-purpose.5") { Value = "The blue room" },
                    new Figure("bench.png", "Two people on a bench, talking", Text("A first meeting need not be in an office.")),
                    new Quotation([P("I've stopped telling my sister things. She only worries.")]),
                    new Section(Text("Deeper"), [new Section(Text("Deeper still"), [new Section(Text("The seventh level"), [P("Nested further than HTML has headings.")])])]),
                ])
                { Id = "own-story", Role = Roles.Activity },
            ])
            { Overline = "Session 3.1", Role = Roles.Session, Accent = 2 },
            new Section(Text("Cards and records"),
            [
                new Cards(
                [
                    new(Text("1"), [P("“They changed my tablets. Nobody asked what I thought.”")]),
                    new(Text("2"), [P("“The group starts Monday. I'll be the odd one out.”")]) { Id = "card-2" },
                    new([], [P("“I've stopped telling my sister things. She only worries.”")]),
                ]),
                new ChoiceGrid("Question", ["Not yet", "Yes", "Not sure yet"], ["I can listen to the end.", "I know whom I can ask."], "listening.grid"),
                new Log(3, ["Date", "What I tried", "What I noticed", "Question for supervision"], "listening.log"),
                new Table([new(), new(ColumnAlignment.Centre), new(ColumnAlignment.Centre)], 2,
                [
                    new([new TableCell([P("Who")], 1, 2), new TableCell([P("May they see this book?")], 2)]),
                    new([new TableCell([P("If I ask")]), new TableCell([P("If I do not")])]),
                    new([new TableCell([P("My trainer")]), new TableCell([P("yes")]), new TableCell([P("no")])]),
                    new([new TableCell([P("My manager")]), new TableCell([P("yes")]), new TableCell([P("no")])]) { Role = Roles.Total },
                ])
                { RowHeaders = true, Id = "who-sees" },
                new ListBlock(false, 1, [new([P("Read page one")], true), new([P("Talk to someone")], false)]),
                new Callout(CalloutKind.Example, [], [P("“That was me. How is it for you?”")]),
                new Callout(CalloutKind.Note, Text("A word on words"), [P("We say “people we support”.")]),
                new Group([P("What belongs together stays together on paper."), new CodeBlock("plain   text\n  stays as it is")]) { KeepTogether = true, Language = "en-US" },
                new PageBreak(),
                P(Hostile),
            ])
            { Overline = "Session 3.2", Role = Roles.Session },
        ])
        { Id = "listening", Role = Roles.Module, Overline = "Module 3", Accent = 2 },
        new Section(Text("Not in the contents"), [new Callout(CalloutKind.Trainer, [], [P("Trainer.")]), new Callout(CalloutKind.Answer, [], [P("Answer.")])]) { Unlisted = true, Accent = 12 },
    ];
}
