namespace CoursePack.Core.Documents;

/// <summary>
/// Names of looks that <see cref="Block.Role"/>, <see cref="TableRow.Role"/> and <see cref="TableCell.Role"/> may hold.
/// A role changes how a block looks, never what it says; a renderer that does not know one shows the plain look.
/// </summary>
public static class Roles
{
    /// <summary>Section: opens with a page of its colour, and names the running head.</summary>
    public const string Module = "module";

    /// <summary>Section: opens on a page of its own with a band of its module's colour.</summary>
    public const string Session = "session";

    /// <summary>Section: one activity of a session.</summary>
    public const string Activity = "activity";

    /// <summary>Section below the first level that begins on a page of its own.</summary>
    public const string Part = "part";

    /// <summary>Section: something to copy or cut out, on pages of its own.</summary>
    public const string Handout = "handout";

    /// <summary>Paragraph: larger, the first words of a chapter.</summary>
    public const string Lead = "lead";

    /// <summary>Paragraph: small and quiet, such as method and group size.</summary>
    public const string Meta = "meta";

    /// <summary>Paragraph: a bold label above what follows.</summary>
    public const string Label = "label";

    /// <summary>Group: key facts in a tinted panel.</summary>
    public const string Facts = "facts";

    /// <summary>Group, the first of a document: what is known of the book itself, such as who adapted it; behind the cover, before the text.</summary>
    public const string Imprint = "imprint";

    /// <summary>Group: an entry of a glossary.</summary>
    public const string Entry = "entry";

    /// <summary>Table: what trainers and trainees do, minute by minute; the first column leads.</summary>
    public const string Steps = "steps";

    /// <summary>Table: a name and its minutes in each row, shown as parts of a bar as well.</summary>
    public const string TimeBar = "time-bar";

    /// <summary>Table: one day.</summary>
    public const string Timetable = "timetable";

    /// <summary>Table row: names the day of the rows below.</summary>
    public const string Day = "day";

    /// <summary>Table row or cell: a pause, quieter than the rest.</summary>
    public const string Break = "break";

    /// <summary>Table row or cell: a sum.</summary>
    public const string Total = "total";

    /// <summary>Section: what to try before the next session; stands on a ground of its own.</summary>
    public const string Between = "between";

    /// <summary>Section: a question to bring to supervision; stands on a ground of its own.</summary>
    public const string Supervision = "supervision";

    /// <summary>Group: says that a page is its reader's alone.</summary>
    public const string Private = "private";

    /// <summary>List: notes at the foot of a text, smaller.</summary>
    public const string Notes = "notes";

    /// <summary>Table row: names the rows below it.</summary>
    public const string Head = "head";

    /// <summary>Table: many narrow rows of numbers.</summary>
    public const string Matrix = "matrix";
}
