namespace MiunSocial.Data.Changes;

/// <summary>Hears on this node, as soon as it is committed, what this node has changed.</summary>
public interface IChangeListener
{
    void Changed(IReadOnlyDictionary<ChangeArea, Guid> stamps);
}
