namespace MiunSocial.Data;

public static class ExceptionChain
{
    /// <summary>The exception and all that it wraps: what EF Core passes on has the database's own error somewhere inside.</summary>
    public static IEnumerable<Exception> AndInner(this Exception exception)
    {
        for (var one = exception; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }
}
