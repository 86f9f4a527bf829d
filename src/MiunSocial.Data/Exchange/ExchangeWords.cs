using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Exchange;

/// <summary>What tables may say instead of the keys, in whichever language: column headings, and the members of enumerations.</summary>
public sealed class ExchangeWords
{
    private readonly Dictionary<string, ChannelColumn> _columns = [];
    private readonly Dictionary<(Type, string), Enum> _members = [];

    public static ExchangeWords None { get; } = new();

    public ExchangeWords Heading(ChannelColumn column, string label)
    {
        _columns.TryAdd(FoldedText.Fold(label), column);
        return this;
    }

    public ExchangeWords Member(Enum member, string label)
    {
        _members.TryAdd((member.GetType(), FoldedText.Fold(label)), member);
        return this;
    }

    internal ChannelColumn? ColumnOf(string heading)
    {
        var folded = FoldedText.Fold(heading);
        return ChannelColumns.ByFoldedKey.TryGetValue(folded, out var byKey) ? byKey : _columns.GetValueOrDefault(folded);
    }

    /// <summary>The member of that name or label; null for any other text, numbers among them.</summary>
    internal T? MemberOf<T>(string text)
        where T : struct, Enum
    {
        foreach (var member in Members<T>.All)
        {
            if (string.Equals(member.Name, text, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }
        return _members.TryGetValue((typeof(T), FoldedText.Fold(text)), out var labelled) ? (T)labelled : null;
    }

    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly (string Name, T Value)[] All = [.. Enum.GetValues<T>().Select(value => (value.ToString(), value))];
    }
}

/// <summary>An answer in a table.</summary>
public enum YesNo
{
    No,
    Yes,
}
