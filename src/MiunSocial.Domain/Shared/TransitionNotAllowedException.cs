namespace MiunSocial.Domain.Shared;

/// <summary>A verb was used where the lifecycle's table has no such move, or by somebody it does not name. Nothing changed.</summary>
public sealed class TransitionNotAllowedException(string verb, string state)
    : InvalidOperationException($"'{verb}' is not allowed in '{state}' for this actor.")
{
    public string Verb { get; } = verb;

    public string State { get; } = state;
}
