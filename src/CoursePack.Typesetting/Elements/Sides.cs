namespace CoursePack.Typesetting.Elements;

/// <summary>Lengths on the four sides, in points.</summary>
public readonly record struct Sides(double Left, double Top, double Right, double Bottom)
{
    public Sides(double all)
        : this(all, all, all, all)
    {
    }

    public Sides(double horizontal, double vertical)
        : this(horizontal, vertical, horizontal, vertical)
    {
    }
}
