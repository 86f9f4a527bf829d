using MiunSocial.Data.Schema;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Whether the database's schema is the one this node was built for, as last seen.</summary>
public sealed class SchemaStatus
{
    private volatile SchemaState? _state;

    /// <summary>Null until the database has answered for the first time.</summary>
    public SchemaState? State
    {
        get => _state;
        set => _state = value;
    }

    public bool IsCurrent => _state is { IsCurrent: true };
}
