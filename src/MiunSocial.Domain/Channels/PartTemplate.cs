namespace MiunSocial.Domain.Channels;

/// <summary>One part of a path as a form writes it: fixed text, or text around the value, as in <c>@{handle}</c> and <c>{any}-{id}</c>.</summary>
internal sealed class PartTemplate
{
    private readonly string _prefix;

    /// <summary>What ends a beginning that may be anything; null where there is none.</summary>
    private readonly string? _afterAny;

    private readonly bool _isOpen;

    public PartTemplate(string template)
    {
        var open = template.IndexOf('{', StringComparison.Ordinal);
        _isOpen = open >= 0;
        _prefix = _isOpen ? template[..open] : template;
        var rest = _isOpen ? template[open..] : "";
        HoldsValue = AddressTemplates.Values(rest) > 0;
        if (HoldsValue && rest.StartsWith(AddressTemplates.Any, StringComparison.Ordinal))
        {
            _afterAny = rest[AddressTemplates.Any.Length..rest.LastIndexOf('{')];
        }
    }

    public bool HoldsValue { get; }

    /// <summary>How much of the part is fixed; a form that fixes more is tried before one that fixes less.</summary>
    public int Fixed => _prefix.Length + (_isOpen ? 0 : 1);

    /// <summary>The whole part, where nothing of it may differ.</summary>
    public string? Literal => _isOpen ? null : _prefix;

    public bool Matches(string part, ref string? value)
    {
        if (!part.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase) || (!_isOpen && part.Length != _prefix.Length))
        {
            return false;
        }
        if (!HoldsValue)
        {
            return true;
        }
        var start = _prefix.Length;
        if (_afterAny is not null)
        {
            var separator = part.LastIndexOf(_afterAny, StringComparison.Ordinal);
            if (separator <= start)
            {
                return false;
            }
            start = separator + _afterAny.Length;
        }
        value = part[start..];
        return true;
    }
}
