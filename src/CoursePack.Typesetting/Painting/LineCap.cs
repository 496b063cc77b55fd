namespace CoursePack.Typesetting.Painting;

/// <summary>The end of a line; the numbers are those of ISO 32000-1 §8.4.3.3.</summary>
public enum LineCap
{
    Butt = 0,
    Round = 1,
    Square = 2,
}
