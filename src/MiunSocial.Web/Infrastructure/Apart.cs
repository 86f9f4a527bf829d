namespace MiunSocial.Web.Infrastructure;

/// <summary>Makes a copy that many wait for apart from the request that happens to be the first: that one may end before the others.</summary>
public static class Apart
{
    public static Task<T> RunAsync<T>(Func<Task<T>> make)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(make);
        }
    }
}
