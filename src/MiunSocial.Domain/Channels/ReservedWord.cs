namespace MiunSocial.Domain.Channels;

/// <summary>A part of a path, or a host, that is not an account's: <c>hashtag</c>, <c>login.php</c>, <c>youtu.be</c>.</summary>
/// <param name="Word">In lower case; <see cref="AnyNumber"/> stands for every part that is all digits.</param>
public sealed record ReservedWord(string Word, ReservedMeaning Meaning)
{
    public const string AnyNumber = "#";

    /// <summary>Longest word, in characters.</summary>
    public const int Longest = 40;

    /// <summary>As one line: the word, and its meaning where it has one.</summary>
    public override string ToString() => Meaning == ReservedMeaning.Other ? Word : $"{Word} {Meaning}";

    /// <summary>Reads what <see cref="ToString"/> wrote. A word alone, as earlier versions kept it, has no particular meaning.</summary>
    public static ReservedWord Parse(string line)
    {
        var parts = line.Split(' ', 2);
        return new(parts[0], parts.Length > 1 && Enum.TryParse<ReservedMeaning>(parts[1], out var meaning) ? meaning : ReservedMeaning.Other);
    }
}

/// <summary>What a reserved word leads to.</summary>
public enum ReservedMeaning
{
    /// <summary>A help page, a shop, a personal profile: something else that is not an account.</summary>
    Other,

    Post,

    Hashtag,

    Search,

    SignIn,

    /// <summary>A page of the account before it, such as <c>/@miun/videos</c>: the address names the account all the same.</summary>
    Section,
}
