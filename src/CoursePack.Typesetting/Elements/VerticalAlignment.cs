namespace CoursePack.Typesetting.Elements;

public enum VerticalAlignment
{
    Top,
    Middle,
    Bottom,
}
