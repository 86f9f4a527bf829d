namespace MiunSocial.Domain.Channels;

/// <summary>A form taken apart once, so that many addresses can be held against it.</summary>
internal sealed class FormReader
{
    private readonly PartTemplate[] _parts;
    private readonly string? _field;
    private readonly HostKind _hosts;
    private readonly string _host;
    private readonly string _canonical;

    public FormReader(AccountForm form, IReadOnlyList<string> hosts)
    {
        Form = form;
        var (parts, query) = AddressTemplates.Split(form.PathTemplate);
        _parts = [.. parts.Select(part => new PartTemplate(part))];
        _field = query?.Split('=')[0];
        _canonical = AddressTemplates.CanonicalOf(form, hosts);
        (_hosts, _host) = form.HostTemplate switch
        {
            null => (HostKind.AllOfPlatform, ""),
            AddressTemplates.Server => (HostKind.AnyServer, ""),
            AddressTemplates.Handle or AddressTemplates.Id => (HostKind.HostIsValue, ""),
            var template when AddressTemplates.Values(template) > 0 => (HostKind.LabelIsValue, template[(template.IndexOf('}', StringComparison.Ordinal) + 2)..]),
            var template => (HostKind.OneOfPlatform, template),
        };
    }

    private enum HostKind
    {
        AllOfPlatform,
        OneOfPlatform,

        /// <summary>What stands before the host is the value.</summary>
        LabelIsValue,
        HostIsValue,
        AnyServer,
    }

    public AccountForm Form { get; }

    public bool TakesAnyServer => _hosts == HostKind.AnyServer;

    /// <summary>A form that fixes more is tried first, and an id before a handle that could look like one.</summary>
    public int Rank => (_parts.Sum(part => 100 + part.Fixed) * 2) + (Form.IsPermanentId ? 1 : 0);

    /// <summary>Whether a path that begins with this part can only be of this form: facebook.com/groups is no page of that name.</summary>
    public bool OpensWith(string part) => string.Equals(_parts.FirstOrDefault()?.Literal, part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether addresses on this host can have the form.</summary>
    public bool IsOn(FoundHost host) => _hosts switch
    {
        HostKind.AllOfPlatform => host is { Known: not null, IsPlatformsOwn: true },
        HostKind.OneOfPlatform => host.Known == _host && host.IsPlatformsOwn,
        HostKind.LabelIsValue => host.Known == _host && host.Before.Length > 0 && !host.Before.Contains('.', StringComparison.Ordinal),
        HostKind.HostIsValue => host is { Known: not null, IsPlatformsOwn: true },
        HostKind.AnyServer => host.IsServer,
    };

    public (string Handle, string Canonical)? Read(FoundHost host, IReadOnlyList<string> parts, WebAddress address)
    {
        if (parts.Count != _parts.Length)
        {
            return null;
        }
        var value = _hosts switch
        {
            HostKind.LabelIsValue => host.Before,
            HostKind.HostIsValue => host.Known,
            _ => null,
        };
        for (var place = 0; place < _parts.Length; place++)
        {
            if (!_parts[place].Matches(parts[place], ref value))
            {
                return null;
            }
        }
        if (_field is not null)
        {
            value = address.Field(_field);
        }
        // The pattern is asked about what all spellings share: where case does not count, [a-z] takes capital letters too.
        return value is not null && Form.Identity(value) is var identity && Form.IsHandle(identity)
            ? (value, AddressTemplates.Fill(_canonical, identity, host.Server))
            : null;
    }
}
