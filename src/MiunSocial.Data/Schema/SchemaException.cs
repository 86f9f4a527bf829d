namespace MiunSocial.Data.Schema;

/// <summary>The database is not this portal's to use: it is newer, something else, or in use. The message is for whoever started it.</summary>
public sealed class SchemaException(string message) : Exception(message);
