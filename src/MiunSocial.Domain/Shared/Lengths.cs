namespace MiunSocial.Domain.Shared;

/// <summary>Longest texts, in characters. Forms, columns and validation share them.</summary>
public static class Lengths
{
    public const int Key = 64;
    public const int Name = 200;
    public const int Handle = 100;
    public const int Email = 254;
    public const int Address = 500;
    public const int Line = 300;
    public const int Paragraph = 4000;
    public const int Searchable = 4000;

    /// <summary>A list that is kept in one column.</summary>
    public const int List = 2000;

    public const int GuidelineBody = 40_000;
    public const int Facts = 200_000;
}
