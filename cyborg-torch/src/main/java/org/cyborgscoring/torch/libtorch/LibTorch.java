package org.cyborgscoring.torch.libtorch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.ProductCache;

/**
 * Starts libtorch once in a process, with the settings that Cyborg needs.
 *
 * <p>Each worker thread computes by itself: with one thread of BLAS for each worker, data-parallel
 * work is about twice as fast as with BLAS's own threads, and far steadier on a busy machine.
 */
public final class LibTorch {
  private LibTorch() {}

  /** Settings that must stand before JavaCPP loads; the class loader runs this once. */
  private static final class Started {
    private static final String CACHE = "org.bytedeco.javacpp.cachedir";
    private static final boolean DONE = start();

    private Started() {}

    private static boolean start() {
      // JavaCPP would count memory that it does not own, and fail at four times the heap.
      setDefault("org.bytedeco.javacpp.maxphysicalbytes", "0");
      setDefault("org.bytedeco.javacpp.maxbytes", "0");
      setDefault(CACHE, ProductCache.folder("native").toString());
      unpackLibraries();
      openblas_nolapack.blas_set_num_threads(1);
      torch.set_num_threads(1);
      return true;
    }

    /**
     * Unpacks all of libtorch before any of it is loaded. JavaCPP unpacks one library at a time,
     * and the system's loader would fill a gap with another version that the system may have.
     */
    private static void unpackLibraries() {
      String folder = "/org/bytedeco/pytorch/" + Loader.getPlatform();
      try {
        Loader.cacheResources(folder + "-gpu/");
        Loader.cacheResources(folder + "/");
      } catch (IOException e) {
        throw new UncheckedIOException(
            "The native libraries of transformers cannot be unpacked into "
                + System.getProperty(CACHE)
                + "; make room for half a gigabyte there, or name another folder by"
                + " JAVA_TOOL_OPTIONS=-D"
                + CACHE
                + "=FOLDER.",
            e);
      }
    }

    private static void setDefault(String property, String value) {
      if (System.getProperty(property) == null) {
        System.setProperty(property, value);
      }
    }
  }

  /**
   * Loads the native libraries if this has not been done.
   *
   * @throws InputException if they cannot be loaded on this machine
   */
  public static void start() {
    try {
      if (!Started.DONE) {
        throw new IllegalStateException("libtorch did not start.");
      }
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof UncheckedIOException cause) {
        throw new InputException(String.valueOf(cause.getMessage()), e);
      }
      throw unloadable(e);
    } catch (LinkageError e) {
      throw unloadable(e);
    }
  }

  private static InputException unloadable(LinkageError e) {
    return new InputException(
        "The native libraries of transformers cannot be loaded on this machine ("
            + System.getProperty("os.name")
            + ", "
            + System.getProperty("os.arch")
            + "). They were built for another one: build Cyborg with"
            + " -Dnative.platform=SYSTEM, such as macosx-arm64.",
        e);
  }

  /** Prepares the calling thread for native work of its own. */
  public static void startThread() {
    start();
    torch.set_num_threads(1);
  }
}
