namespace Guiju.Architecture.Planted;

/// <summary>A rule that waits.</summary>
public static class Waiting
{
    public static async Task<int> Decide()
    {
        await Task.Yield();
        return 1;
    }
}
