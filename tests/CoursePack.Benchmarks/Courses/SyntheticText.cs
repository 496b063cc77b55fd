namespace CoursePack.Benchmarks.Courses;

/// <summary>Sentences that say little, the same ones each time, from a few words of our own.</summary>
internal sealed class SyntheticText
{
    private static readonly string[] Subjects = ["the group", "a trainer", "one person", "everybody", "the pair nearest the door", "a quiet voice", "the co-trainer", "someone new", "the whole room", "each of the three"];

    private static readonly string[] Verbs = ["listens to", "writes down", "asks about", "comes back to", "leaves room for", "talks over", "makes time for", "looks again at", "draws", "puts into plain words"];

    private static readonly string[] Objects = ["a small story", "the question on the wall", "what helped last week", "one thing to try", "the plan for the afternoon", "a choice that was hard", "the list of worries", "a good enough ending", "the words they would use", "what nobody has said yet"];

    private static readonly string[] Endings = ["before the break", "without hurrying", "for as long as it takes", "and says so", "while the others wait", "in their own way", "with the door open", "until it is clear", "and then lets it go", "as they agreed in the morning"];

    /// <summary>A linear congruential generator: the same texts on every machine.</summary>
    private uint state = 20270111;

    /// <summary>How many words were given out.</summary>
    public int Words { get; private set; }

    public string Sentence()
    {
        var sentence = $"{Next(Subjects)} {Next(Verbs)} {Next(Objects)} {Next(Endings)}.";
        Words += sentence.Split(' ').Length;
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    public string Paragraph(int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentence()));

    private string Next(string[] choices)
    {
        state = state * 1664525 + 1013904223;
        return choices[(int)(state >> 16) % choices.Length];
    }
}
