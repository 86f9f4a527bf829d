namespace MiunSocial.Domain.Shared;

/// <summary>Why a field cannot stand as written. The web turns the code into a sentence beside the field.</summary>
/// <param name="Field">The field's name as the form knows it.</param>
/// <param name="Code">A text key.</param>
/// <param name="Argument">What the sentence names, such as a limit.</param>
public sealed record Problem(string Field, string Code, object? Argument = null);
