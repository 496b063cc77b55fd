namespace CoursePack.Typesetting.Painting;

/// <summary>The corner of a line; the numbers are those of ISO 32000-1 §8.4.3.4.</summary>
public enum LineJoin
{
    Miter = 0,
    Round = 1,
    Bevel = 2,
}
